//! The system's file dialogs, to open and to save, asked for without stopping the window; and what to do where there is
//! none.

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::task::{self, Poll};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use crate::job::{Job, Outcome, Wake};

/// Nobody closes a dialog that fast: there was none.
const TOO_FAST: Duration = Duration::from_millis(400);

/// A dialog that is open. While it lives, no second one is opened.
pub struct Dialog {
    job: Job<(), Option<Vec<PathBuf>>>,
    opened: Instant,
}

/// How a dialog ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// These files were chosen.
    Chosen(Vec<PathBuf>),
    /// It was closed.
    Cancelled,
    /// The system has none, or could not open it.
    NoDialog,
}

impl Dialog {
    /// Opens the system's dialog for several files to read.
    pub fn open(title: &str, wake: &Wake) -> Self {
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        // Made here, on the window's thread, which macOS demands; awaited on another one.
        let answer = dialog.pick_files();
        let job = Job::spawn(wake, move |_| {
            let files = wait(answer)?;
            Some(files.iter().map(|file| file.path().to_owned()).collect())
        });
        Self { job, opened: Instant::now() }
    }

    /// Opens the system's dialog for a file to write, which begins with this name.
    pub fn save(title: &str, name: &str, wake: &Wake) -> Self {
        let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
        let answer = dialog.save_file();
        let job = Job::spawn(wake, move |_| Some(vec![wait(answer)?.path().to_owned()]));
        Self { job, opened: Instant::now() }
    }

    /// The answer, once.
    pub fn poll(&mut self) -> Option<Answer> {
        Some(match self.job.poll()? {
            Outcome::Done(Some(files)) if !files.is_empty() => Answer::Chosen(files),
            Outcome::Done(_) if self.opened.elapsed() > TOO_FAST => Answer::Cancelled,
            Outcome::Done(_) | Outcome::Panicked => Answer::NoDialog,
        })
    }
}

struct Unpark(Thread);

impl task::Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for a future on this thread: all the asynchrony this program needs.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = task::Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ends_when_another_thread_wakes() {
        let (mut polls, started) = (0, Instant::now());
        let value = wait(std::future::poll_fn(|context| {
            polls += 1;
            if polls == 3 {
                return Poll::Ready(7);
            }
            let waker = context.waker().clone();
            thread::spawn(move || waker.wake());
            Poll::Pending
        }));
        assert_eq!((value, polls), (7, 3));
        assert!(started.elapsed() < Duration::from_secs(5));
    }
}
