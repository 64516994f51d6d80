//! A small server on this machine that answers as badly as servers do: cut off, slow, busy, in circles.
//!
//! It knows no standard; each test says what is answered.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is answered to a question.
pub enum Reply {
    /// JSON with status 200.
    Json(String),
    /// A status with headers (each with its line end) and a body.
    Plain(u16, String, Vec<u8>),
    /// As if so many bytes more would come, and then the line is cut.
    Cut(String),
    /// Nothing at all, until the server is dropped.
    Silence,
}

impl Reply {
    /// XML with status 200.
    pub fn xml(text: &str) -> Self {
        Reply::Plain(200, "Content-Type: text/xml\r\n".to_owned(), text.as_bytes().to_vec())
    }
}

/// A server that answers until it is dropped.
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// Starts a server. `answer` gets the path with its parameters, the base address, and how many questions came before.
    pub fn start(answer: impl Fn(&str, &str, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (asked, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (seen, ended, base, answer) = (Arc::clone(&asked), Arc::clone(&stop), address.clone(), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                let (Ok(stream), seen, ended) = (stream, Arc::clone(&seen), Arc::clone(&ended)) else { continue };
                let (base, answer) = (base.clone(), Arc::clone(&answer));
                std::thread::spawn(move || {
                    let Some(path) = path_of(&stream) else { return };
                    let before = {
                        let mut seen = seen.lock().unwrap();
                        seen.push(path.clone());
                        seen.len() - 1
                    };
                    reply(stream, answer(&path, &base, before), &ended);
                });
            }
        });
        Self { address, asked, stop }
    }

    /// The questions so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it ends.
        let _ = TcpStream::connect(self.address.trim_start_matches("http://"));
    }
}

fn path_of(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    for line in lines {
        if line.ok()?.is_empty() {
            break;
        }
    }
    first.split(' ').nth(1).map(str::to_owned)
}

fn reply(mut stream: TcpStream, reply: Reply, ended: &AtomicBool) {
    let (status, headers, body, length) = match reply {
        Reply::Json(text) => {
            (200, "Content-Type: application/geo+json\r\n".to_owned(), text.clone().into_bytes(), text.len())
        }
        Reply::Plain(status, headers, body) => (status, headers, body.clone(), body.len()),
        Reply::Cut(text) => (200, String::new(), text.clone().into_bytes(), text.len() + 1000),
        Reply::Silence => {
            while !ended.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(5));
            }
            return;
        }
    };
    let head = format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    // A client that went away is part of the tests.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).and_then(|()| stream.flush());
}
