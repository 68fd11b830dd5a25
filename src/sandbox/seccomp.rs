//! The Linux half of the sandbox: a filter in the kernel that looks at each call for a socket.
//!
//! Numbers are written out, since they belong to the kernel's unchanging interface (`linux/socket.h`, `asm/unistd.h`)
//! and so the filters of all processors can be tested on any of them.

use std::collections::BTreeMap;

use seccompiler::{
    BackendError, BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter_all_threads,
};

use super::Closed;

/// Local sockets: the display, D-Bus, the font and input services.
const AF_UNIX: u64 = 1;
/// Talks to the kernel about devices, cannot leave the machine.
const AF_NETLINK: u64 = 16;

/// `io_uring_setup`, `io_uring_enter`, `io_uring_register`: a ring can open sockets without a call that a filter sees.
const IO_URING: [i64; 3] = [425, 426, 427];

/// Set in the number of a call made through the x32 interface, which some x86-64 kernels answer as well.
const X32_BIT: i64 = 0x4000_0000;

/// «Operation not permitted», as for any other thing a process may not do.
const EPERM: u32 = 1;

/// Gives this process, in all its threads, the filter of the processor it was built for.
pub(super) fn enforce() -> Closed {
    let Ok(arch) = TargetArch::try_from(std::env::consts::ARCH) else { return Closed::NotOnThisSystem };
    let Ok(program) = program(arch) else { return Closed::Failed(0) };
    match apply_filter_all_threads(&program) {
        Ok(()) => Closed::Enforced,
        Err(Error::Prctl(error) | Error::Seccomp(error)) => Closed::Failed(error.raw_os_error().unwrap_or(0)),
        Err(_) => Closed::Failed(0),
    }
}

/// The number of the call `socket`.
fn socket_call(arch: TargetArch) -> i64 {
    match arch {
        TargetArch::x86_64 => 41,
        TargetArch::aarch64 | TargetArch::riscv64 => 198,
    }
}

/// Everything is allowed but sockets of other families than the two local ones, and rings.
fn program(arch: TargetArch) -> Result<BpfProgram, BackendError> {
    let mut rules = BTreeMap::from([(socket_call(arch), vec![foreign_family()?])]);
    rules.extend(IO_URING.map(|call| (call, Vec::new())));
    if arch == TargetArch::x86_64 {
        let again: Vec<_> = rules.iter().map(|(call, rules)| (call | X32_BIT, rules.clone())).collect();
        rules.extend(again);
    }
    SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(EPERM), arch)?.try_into()
}

/// Matches a call whose first argument, the address family, is neither of the local ones.
fn foreign_family() -> Result<SeccompRule, BackendError> {
    let is_not = |family| SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Ne, family);
    SeccompRule::new(vec![is_not(AF_UNIX)?, is_not(AF_NETLINK)?])
}

#[cfg(test)]
mod tests;
