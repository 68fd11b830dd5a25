//! Two proofs: the filter as the kernel runs it, in a process of its own, and the filter of every processor, run by hand.
//!
//! The first needs a child, since a filter stays for the life of a process and would close the other tests' as well.
#![allow(clippy::disallowed_types, reason = "sockets are opened here to see them refused")]

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::process::Command;
use std::{env, fs, io, thread};

use super::*;
use crate::sandbox::close_network;

const CHILD: &str = "PAYPRINT_TEST_SANDBOX_CHILD";
const ALLOW: u32 = 0x7fff_0000;
const REFUSED: u32 = 0x0005_0000 | EPERM;
const ARCHES: [(TargetArch, u32); 3] =
    [(TargetArch::x86_64, 0xc000_003e), (TargetArch::aarch64, 0xc000_00b7), (TargetArch::riscv64, 0xc000_00f3)];

/// The test program starts itself once more, with this one test, and the child closes its network.
#[test]
fn a_closed_process_has_local_sockets_only() {
    if env::var_os(CHILD).is_some() {
        return child();
    }
    let name = "sandbox::seccomp::tests::a_closed_process_has_local_sockets_only";
    let output = Command::new(env::current_exe().expect("this program has a path"))
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(CHILD, "1")
        .output()
        .expect("this program can be started again");
    let said = String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("1 passed"), "the child ran no test: {said}");
}

fn child() {
    let (ask, asked) = std::sync::mpsc::channel();
    let older_thread = thread::spawn(move || asked.recv().map(|()| internet_is_refused("an older thread")));
    UdpSocket::bind("127.0.0.1:0").expect("the network was there before, or this test shows nothing");

    assert_eq!(close_network(), Closed::Enforced);
    internet_is_refused("the thread that closed it");
    local_sockets_work();
    thread::spawn(|| internet_is_refused("a younger thread")).join().expect("refused in a younger thread");
    ask.send(()).expect("the older thread waits");
    older_thread.join().expect("refused in an older thread").expect("asked");
    assert_eq!(close_network(), Closed::Enforced, "twice does no harm");

    let status = fs::read_to_string("/proc/self/status").expect("the kernel describes this process");
    assert!(status.lines().any(|line| line.split_whitespace().eq(["Seccomp:", "2"])), "{status}");
}

fn internet_is_refused(whose: &str) {
    let refused = |what: &str, outcome: io::Result<()>| {
        let kind = outcome.expect_err(&format!("{what} opened in {whose}")).kind();
        assert_eq!(kind, ErrorKind::PermissionDenied, "{what} in {whose}");
    };
    refused("TCP", TcpListener::bind("127.0.0.1:0").map(drop));
    refused("TCP out", TcpStream::connect("127.0.0.1:9").map(drop));
    refused("UDP", UdpSocket::bind("127.0.0.1:0").map(drop));
    refused("TCP over IPv6", TcpListener::bind("[::1]:0").map(drop));
    refused("UDP over IPv6", UdpSocket::bind("[::1]:0").map(drop));
}

fn local_sockets_work() {
    let (mut here, mut there) = UnixStream::pair().expect("a pair of unix sockets");
    here.write_all(b"ping").expect("written");
    let mut heard = [0; 4];
    there.read_exact(&mut heard).expect("read");
    assert_eq!(&heard, b"ping");
    UnixDatagram::unbound().expect("a unix socket made by `socket` itself");
}

#[test]
fn every_processor_refuses_every_foreign_family() {
    for (arch, audit) in ARCHES {
        let program = program(arch).expect("the filter compiles");
        for family in 0..=64 {
            let local = family == AF_UNIX || family == AF_NETLINK;
            let expected = if local { ALLOW } else { REFUSED };
            assert_eq!(run(&program, audit, socket_call(arch), family), expected, "{arch:?}, family {family}");
        }
        // What lies above the 32 bits that the kernel reads must not hide a foreign family.
        assert_eq!(run(&program, audit, socket_call(arch), (1 << 32) | 2), REFUSED, "{arch:?}");
    }
}

#[test]
fn every_processor_refuses_rings_and_allows_the_rest() {
    for (arch, audit) in ARCHES {
        let program = program(arch).expect("the filter compiles");
        for call in 0..500 {
            let expected = if IO_URING.contains(&call) { REFUSED } else { ALLOW };
            assert_eq!(run(&program, audit, call, AF_UNIX), expected, "{arch:?}, call {call}");
        }
    }
}

#[test]
fn the_x32_door_is_shut_too() {
    let (arch, audit) = ARCHES[0];
    let program = program(arch).expect("the filter compiles");
    assert_eq!(run(&program, audit, socket_call(arch) | X32_BIT, 2), REFUSED);
    assert_eq!(run(&program, audit, IO_URING[0] | X32_BIT, 0), REFUSED);
}

/// What the kernel would answer to a call with this first argument: the few instructions that seccompiler writes.
fn run(program: &BpfProgram, audit: u32, call: i64, argument: u64) -> u32 {
    let call = u32::try_from(call).expect("a call's number");
    let halves = |value: u64| [(value & 0xffff_ffff) as u32, (value >> 32) as u32];
    let data = [[call, audit], [0, 0], halves(argument)].concat();
    let (mut at, mut accumulator) = (0, 0);
    loop {
        let step = &program[at];
        at += 1;
        let holds = match step.code {
            0x20 => {
                accumulator = data[step.k as usize / 4];
                continue;
            }
            0x54 => {
                accumulator &= step.k;
                continue;
            }
            0x05 => {
                at += step.k as usize;
                continue;
            }
            0x06 => return step.k,
            0x15 => accumulator == step.k,
            0x25 => accumulator > step.k,
            0x35 => accumulator >= step.k,
            other => panic!("instruction {other:#x} is not one of those"),
        };
        at += usize::from(if holds { step.jt } else { step.jf });
    }
}
