//! In shops, online, to persons: by year.
//!
//! What a channel is told from is left to `merchants`; rows that tell none are counted as unknown and never shared out.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::merchants::Channel;
use crate::model::Money;

use super::Step;

/// A channel in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChannelSpent {
    /// The year.
    pub year: i32,
    /// How it was paid.
    pub channel: Channel,
    /// Net of what came back.
    pub spent: Money,
    /// How many payments.
    pub count: u64,
}

/// The sums on their way.
#[derive(Debug, Default)]
pub(super) struct Channels {
    sums: BTreeMap<(i32, usize), ChannelSpent>,
}

impl Channels {
    pub(super) fn add(&mut self, step: &Step<'_, '_>) {
        let (year, channel) = (step.date.year(), step.channel);
        let nothing = ChannelSpent { year, channel, spent: Money::ZERO, count: 0 };
        let sum = self.sums.entry((year, place(channel))).or_insert(nothing);
        sum.spent += step.spent.net();
        sum.count += 1;
    }

    pub(super) fn told(self) -> Vec<ChannelSpent> {
        self.sums.into_values().collect()
    }
}

/// The contract's order.
fn place(channel: Channel) -> usize {
    match channel {
        Channel::Online => 0,
        Channel::Offline => 1,
        Channel::Person => 2,
        Channel::Unknown => 3,
    }
}
