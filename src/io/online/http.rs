//! Asking servers over the network: the only file of the program that opens a connection.
//!
//! Each question is asked on a thread of its own, so that stopping never waits for a slow server. What an answer means
//! is for `client`.

use std::io::{ErrorKind, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, ResponseExt};
use url::Url;

use super::error::Failure;
use super::transport::{Answer, Asked, LOOK_AGAIN, Transport};
use crate::progress::{Cancelled, Progress};

/// How this program names itself to servers.
const NAME: &str = concat!("Koppelkans/", env!("CARGO_PKG_VERSION"));
const MB: u64 = 1 << 20;

/// What is waited for and taken in at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For a connection.
    pub connect: Duration,
    /// For the next bytes of an answer.
    pub silence: Duration,
    /// For a whole answer.
    pub whole: Duration,
    /// Size of one answer, unpacked, in MB.
    pub most_mb: u64,
    /// How often a question may be sent on to another address.
    pub redirects: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            silence: Duration::from_secs(30),
            whole: Duration::from_secs(15 * 60),
            most_mb: 512,
            redirects: 5,
        }
    }
}

/// The network.
pub struct Http {
    agent: Agent,
    /// For servers on this very machine, which no proxy can reach.
    direct: Agent,
    limits: Limits,
    /// Questions whose thread still runs.
    open: Arc<AtomicUsize>,
}

impl Default for Http {
    fn default() -> Self {
        Self::with(Limits::default())
    }
}

/// What a question's thread tells.
enum News {
    Head(Answer),
    Part(Vec<u8>),
    End,
    Failed(Failure),
}

impl Http {
    /// The network, with these limits. The proxy is that of the environment (`HTTPS_PROXY`, `NO_PROXY`), and so are
    /// the certificates that are trusted when `SSL_CERT_FILE` names them.
    pub fn with(limits: Limits) -> Self {
        let config = || {
            let mut config = Agent::config_builder()
                .http_status_as_error(false)
                .max_redirects(limits.redirects)
                .user_agent(NAME)
                .timeout_global(Some(limits.whole))
                .timeout_connect(Some(limits.connect))
                .timeout_recv_response(Some(limits.silence))
                .timeout_per_read(Some(limits.silence));
            if let Some(roots) = own_roots() {
                config = config.tls_config(TlsConfig::builder().root_certs(roots).build());
            }
            config
        };
        Self {
            agent: config().build().new_agent(),
            direct: config().proxy(None).build().new_agent(),
            limits,
            open: Arc::default(),
        }
    }

    fn agent_for(&self, address: &Url) -> Agent {
        let here = match address.host() {
            Some(url::Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
            Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
            Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        };
        if here { self.direct.clone() } else { self.agent.clone() }
    }
}

/// The certificates an office tells to trust; None when it tells of none.
fn own_roots() -> Option<RootCerts> {
    let pem = std::fs::read(std::env::var_os("SSL_CERT_FILE")?).ok()?;
    let found = parse_pem(&pem).filter_map(|item| match item {
        Ok(PemItem::Certificate(one)) => Some(one),
        _ => None,
    });
    let found: Vec<Certificate<'static>> = found.collect();
    (!found.is_empty()).then(|| RootCerts::Specific(Arc::new(found)))
}

impl Transport for Http {
    fn get(&self, address: &Url, accept: &str, progress: &Progress) -> Result<Asked, Cancelled> {
        let (sender, receiver) = sync_channel(8);
        let (agent, address, accept) = (self.agent_for(address), address.to_string(), accept.to_owned());
        let most = self.limits.most_mb * MB;
        let open = OpenQuestion::new(&self.open);
        std::thread::spawn(move || {
            // When nobody listens any more, the thread ends at its next part; a silent server ends it by its time-out.
            let asked = ask(&agent, &address, &accept, most, &sender);
            drop(open);
            // Whether somebody still listens does not matter any more.
            let _ = sender.send(asked.map_or_else(News::Failed, |()| News::End));
        });
        self.listen(&receiver, progress)
    }

    fn open(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }
}

/// Counts a question for as long as it is open.
struct OpenQuestion(Arc<AtomicUsize>);

impl OpenQuestion {
    fn new(all: &Arc<AtomicUsize>) -> Self {
        all.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(all))
    }
}

impl Drop for OpenQuestion {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Http {
    /// Takes in what the thread tells, until the end, a failure, silence for too long, or a stop.
    fn listen(&self, receiver: &Receiver<News>, progress: &Progress) -> Result<Asked, Cancelled> {
        let mut answer = Answer::default();
        let mut heard = Instant::now();
        let patience = self.limits.silence + self.limits.connect;
        loop {
            progress.check()?;
            match receiver.recv_timeout(LOOK_AGAIN) {
                Ok(News::Head(head)) => answer = head,
                Ok(News::Part(part)) => answer.body.extend_from_slice(&part),
                Ok(News::End) => return Ok(Ok(answer)),
                Ok(News::Failed(failure)) => return Ok(Err(failure)),
                Err(RecvTimeoutError::Disconnected) => return Ok(Err(Failure::Broken(String::new()))),
                Err(RecvTimeoutError::Timeout) if heard.elapsed() > patience => return Ok(Err(Failure::TimedOut)),
                Err(RecvTimeoutError::Timeout) => continue,
            }
            heard = Instant::now();
        }
    }
}

/// Asks and tells what comes, part by part. Nobody listening is no failure.
fn ask(agent: &Agent, address: &str, accept: &str, most: u64, tell: &SyncSender<News>) -> Result<(), Failure> {
    let mut response = agent.get(address).header("Accept", accept).call().map_err(|error| failure(&error))?;
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let head = Answer {
        status: response.status().as_u16(),
        address: Url::parse(&response.get_uri().to_string()).ok(),
        content_type: header("content-type").unwrap_or_default(),
        content_crs: header("content-crs").map(|text| text.trim_matches(|c| c == '<' || c == '>').to_owned()),
        no_store: header("cache-control").is_some_and(|text| text.to_ascii_lowercase().contains("no-store")),
        retry_after: header("retry-after").and_then(|text| wait_of(&text)),
        body: Vec::new(),
    };
    if tell.send(News::Head(head)).is_err() {
        return Ok(());
    }
    // One byte more than the most tells that there is more.
    let mut body = response.body_mut().with_config().limit(most + 1).reader();
    let (mut buffer, mut came) = (vec![0; 1 << 16], 0_u64);
    loop {
        let n = match body.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(failure_of_body(error, came >= most)),
        };
        came += n as u64;
        if came > most {
            return Err(Failure::TooLarge { limit_mb: most / MB });
        }
        if tell.send(News::Part(buffer.get(..n).unwrap_or_default().to_vec())).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

fn failure_of_body(error: std::io::Error, full: bool) -> Failure {
    if full {
        return Failure::TooLarge { limit_mb: 0 };
    }
    match failure(&ureq::Error::from(error)) {
        // Once an answer has begun, whatever ends it early is a line that broke.
        Failure::Unreachable(detail) | Failure::Other(detail) => Failure::Broken(detail),
        failure => failure,
    }
}

/// How long a server asks to wait: seconds, or a moment.
fn wait_of(text: &str) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let until = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp();
    let seconds = until.as_second() - jiff::Timestamp::now().as_second();
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or_default()))
}

/// What an error of the library means for the user.
fn failure(error: &ureq::Error) -> Failure {
    use ureq::Error as E;
    match error {
        E::HostNotFound => Failure::HostNotFound,
        E::ConnectionFailed => Failure::Unreachable("online-why-no-answer".to_owned()),
        E::Timeout(_) => Failure::TimedOut,
        E::TooManyRedirects | E::RedirectFailed | E::BadUri(_) | E::Http(_) => Failure::Redirect,
        E::Tls(_) | E::Rustls(_) | E::Pem(_) | E::TlsRequired => Failure::Tls(error.to_string()),
        E::InvalidProxyUrl | E::ConnectProxyFailed(_) => Failure::Proxy(error.to_string()),
        E::Protocol(_) | E::Decompress(..) | E::BodyStalled => Failure::Broken(error.to_string()),
        E::Io(io) => failure_of_io(io),
        _ => Failure::Other(error.to_string()),
    }
}

fn failure_of_io(error: &std::io::Error) -> Failure {
    let detail = error.to_string();
    match error.kind() {
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Failure::TimedOut,
        ErrorKind::ConnectionRefused
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::AddrNotAvailable => {
            let refused = error.kind() == ErrorKind::ConnectionRefused;
            let key = if refused { "online-why-refused" } else { "online-why-no-network" };
            Failure::Unreachable(key.to_owned())
        }
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof
        | ErrorKind::NotConnected => Failure::Broken(detail),
        _ if detail.contains("lookup address") => Failure::HostNotFound,
        ErrorKind::InvalidData => Failure::Tls(detail),
        _ => Failure::Other(detail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_read_in_seconds_and_as_a_moment() {
        assert_eq!(wait_of("120"), Some(Duration::from_secs(120)));
        assert_eq!(wait_of("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO), "long past");
        assert!(wait_of("Wed, 21 Oct 2150 07:28:00 GMT").is_some_and(|wait| wait > Duration::from_secs(1 << 30)));
        assert_eq!(wait_of("straks"), None);
    }
}
