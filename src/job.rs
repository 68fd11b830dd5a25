//! Long work on a thread of its own: progress, cancel, and a wake-up, so that the window never waits.
//!
//! Knows neither the screen nor what the work is: whoever starts a job says how the screen is woken and what to do.
//! Files, dossiers and the wording of a failure are left to the caller.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

/// Asks for the screen to be drawn again; the window passes its `request_repaint`.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Work under way: `P` is a step of progress, `T` what it ends with. Dropping it cancels the work.
#[derive(Debug)]
pub struct Job<P, T> {
    messages: mpsc::Receiver<Message<P, T>>,
    progress: Option<P>,
    cancelled: Arc<AtomicBool>,
    ended: bool,
}

/// The worker's end of a [`Job`].
pub struct Reporter<P, T> {
    messages: mpsc::Sender<Message<P, T>>,
    cancelled: Arc<AtomicBool>,
    wake: Wake,
}

/// How a job ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// The work came to its end.
    Done(T),
    /// The work panicked, or the system gave it no thread.
    Panicked,
}

#[derive(Debug)]
enum Message<P, T> {
    Progress(P),
    Ended(Outcome<T>),
}

impl<P: Send + 'static, T: Send + 'static> Job<P, T> {
    /// Starts `work` on a new thread.
    ///
    /// The work reports through the [`Reporter`] and asks it, often, whether it is still wanted.
    /// A panic in the work ends the job with [`Outcome::Panicked`] and leaves the program standing.
    pub fn spawn(wake: &Wake, work: impl FnOnce(&Reporter<P, T>) -> T + Send + 'static) -> Self {
        let (sender, messages) = mpsc::channel();
        let cancelled = Arc::new(AtomicBool::new(false));
        let reporter = Reporter { messages: sender, cancelled: Arc::clone(&cancelled), wake: Arc::clone(wake) };
        let started = thread::Builder::new().name("job".to_owned()).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&reporter)));
            reporter.send(Message::Ended(outcome.map_or(Outcome::Panicked, Outcome::Done)));
        });
        if started.is_err() {
            // The reporter went with the thread that never was; `poll` sees the closed channel once it is asked.
            wake();
        }
        Self { messages, progress: None, cancelled, ended: false }
    }

    /// The outcome, once; `None` before the end and ever after. Never waits, so it may be asked each frame.
    pub fn poll(&mut self) -> Option<Outcome<T>> {
        if self.ended {
            return None;
        }
        loop {
            match self.messages.try_recv() {
                Ok(Message::Progress(progress)) => self.progress = Some(progress),
                Ok(Message::Ended(outcome)) => return Some(self.end(outcome)),
                Err(mpsc::TryRecvError::Empty) => return None,
                Err(mpsc::TryRecvError::Disconnected) => return Some(self.end(Outcome::Panicked)),
            }
        }
    }

    fn end(&mut self, outcome: Outcome<T>) -> Outcome<T> {
        self.ended = true;
        outcome
    }
}

impl<P, T> Job<P, T> {
    /// The latest progress that [`Job::poll`] has seen.
    pub fn progress(&self) -> Option<&P> {
        self.progress.as_ref()
    }

    /// Asks the work to stop. It still ends, with whatever it makes of the request.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

impl<P, T> Drop for Job<P, T> {
    fn drop(&mut self) {
        self.cancel();
    }
}

impl<P, T> Reporter<P, T> {
    /// Shows how far the work is: once for each part that takes noticeable time, not for each row.
    pub fn progress(&self, progress: P) {
        self.send(Message::Progress(progress));
    }

    /// Whether nobody wants the result any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// First the message, then the wake-up: the other order can draw a frame without the message.
    fn send(&self, message: Message<P, T>) {
        // Nobody listens once the job is dropped, and then nobody misses the message.
        self.messages.send(message).ok();
        (self.wake)();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Receiver;
    use std::time::Duration;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    /// A wake-up that can be waited for, as a window waits for its next frame.
    fn bell() -> (Wake, Receiver<()>) {
        let (rope, rung) = mpsc::channel();
        (Arc::new(move || rope.send(()).unwrap_or(())), rung)
    }

    /// Polls only when woken, as the window does; a lost wake-up fails here.
    fn wait<P: Send + 'static, T: Send + 'static>(job: &mut Job<P, T>, rung: &Receiver<()>) -> Outcome<T> {
        loop {
            rung.recv_timeout(PATIENCE).expect("the job must wake the window");
            if let Some(outcome) = job.poll() {
                return outcome;
            }
        }
    }

    #[test]
    fn a_window_that_polls_only_when_woken_finds_the_outcome() {
        for round in 0..200 {
            let (wake, rung) = bell();
            let mut job: Job<(), u32> = Job::spawn(&wake, move |_| round);
            assert_eq!(wait(&mut job, &rung), Outcome::Done(round));
        }
    }

    #[test]
    fn a_panic_is_an_outcome_and_wakes_the_window() {
        let (wake, rung) = bell();
        let mut job: Job<(), ()> = Job::spawn(&wake, |_| std::panic::resume_unwind(Box::new("on purpose")));
        assert_eq!(wait(&mut job, &rung), Outcome::Panicked);
    }

    #[test]
    fn the_outcome_is_given_once() {
        let (wake, rung) = bell();
        let mut job: Job<(), u32> = Job::spawn(&wake, |_| 7);
        assert_eq!(wait(&mut job, &rung), Outcome::Done(7));
        // Long enough for the thread to be gone, whose closed channel must not look like a second end.
        thread::sleep(Duration::from_millis(50));
        assert_eq!(job.poll(), None);
    }

    #[test]
    fn the_latest_progress_stands() {
        let (wake, rung) = bell();
        let mut job: Job<u32, ()> = Job::spawn(&wake, |reporter| (1..=3).for_each(|step| reporter.progress(step)));
        assert_eq!(job.progress(), None);
        wait(&mut job, &rung);
        assert_eq!(job.progress(), Some(&3));
    }

    #[test]
    fn dropping_a_job_cancels_its_work() {
        let (stopped, has_stopped) = mpsc::channel();
        let silent: Wake = Arc::new(|| ());
        let job: Job<(), ()> = Job::spawn(&silent, move |reporter| {
            while !reporter.is_cancelled() {
                thread::sleep(Duration::from_millis(1));
            }
            stopped.send(()).unwrap_or(());
        });
        assert!(has_stopped.recv_timeout(Duration::from_millis(20)).is_err(), "nobody has cancelled it yet");
        drop(job);
        has_stopped.recv_timeout(PATIENCE).expect("the work must see that it is cancelled");
    }

    #[test]
    fn a_cancelled_job_still_ends() {
        let (wake, rung) = bell();
        let mut job: Job<(), bool> = Job::spawn(&wake, |reporter| {
            while !reporter.is_cancelled() {
                thread::sleep(Duration::from_millis(1));
            }
            reporter.is_cancelled()
        });
        job.cancel();
        assert_eq!(wait(&mut job, &rung), Outcome::Done(true));
    }
}
