//! The most memory used, as the system tells it.
//!
//! It says 0 where the system does not tell.

/// The most memory used since the last time this was asked, in MB.
pub fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    // Begins to count anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    kilobytes.and_then(|text| text.trim().parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}
