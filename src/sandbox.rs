//! The process gives up the network, before any thread of it runs and for as long as it lives.
//!
//! On Linux the kernel then refuses every socket but the local kinds that a window needs: unix sockets (display, D-Bus) and
//! netlink (which devices there are). Elsewhere nothing is enforced here, and the promise rests on the list of crates alone
//! (`deny.toml`). How the reader is told is left to the window and the command line.

use std::env;

/// What became of the wish to have no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The system refuses this process, and all it starts, every internet socket.
    Enforced,
    /// This system offers no such refusal to a plain program.
    NotOnThisSystem,
    /// The system refused to refuse: its error number, 0 where it gave none.
    Failed(i32),
}

/// Closes the network for this process, for good. Called first of all in `main`, before any thread starts.
///
/// Existing threads are closed as well, later ones and child processes inherit it. Calling it again changes nothing.
pub fn close_network() -> Closed {
    enforce()
}

/// Whether the window's display is reached over TCP, which [`close_network`] makes impossible.
///
/// True where `DISPLAY` names a host (`host:0`, `localhost:10.0` as `ssh -X` sets it) and no Wayland display stands beside it.
pub fn display_over_tcp() -> bool {
    let has = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let wayland = has("WAYLAND_DISPLAY") || has("WAYLAND_SOCKET");
    !wayland && env::var("DISPLAY").is_ok_and(|display| names_tcp_host(&display))
}

/// Reads an X11 display name: `[protocol/][host]:display[.screen]`, where no host, `unix` or a path mean a unix socket.
fn names_tcp_host(display: &str) -> bool {
    let Some((host, _)) = display.rsplit_once(':') else { return false };
    match host.split_once('/') {
        Some(("", _path)) => false,
        Some((protocol, _)) => !matches!(protocol, "unix" | "local"),
        None => !matches!(host, "" | "unix"),
    }
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
use seccomp::enforce;

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64"))))]
fn enforce() -> Closed {
    Closed::NotOnThisSystem
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
mod seccomp;

#[cfg(test)]
mod tests {
    use super::names_tcp_host;

    #[test]
    fn displays_with_a_host_are_reached_over_tcp() {
        for display in ["host:0", "localhost:10.0", "192.0.2.7:0.1", "::1:0", "tcp/host:0", "inet6/host:0"] {
            assert!(names_tcp_host(display), "{display}");
        }
    }

    #[test]
    fn local_displays_are_not() {
        for display in [":0", ":0.0", "unix:0", "unix/host:0", "local/host:0", "/tmp/launch/org.xquartz:0", "", "0"] {
            assert!(!names_tcp_host(display), "{display}");
        }
    }
}
