//! stub
use super::{Console, Failure};
/// x
#[derive(Debug, clap::Args)]
pub struct Export {}
impl Export {
    /// x
    pub fn run(self, console: &Console) -> Result<(), Failure> {
        let _ = console;
        Ok(())
    }
}
