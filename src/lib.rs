//! Payprint (付迹): what Alipay and WeChat Pay can know about a person, rebuilt offline from the files they handed out.
//!
//! The map, in the order a row travels:
//! [`intake`] opens files and zips → [`import`] reads each layout into [`model`] → [`ledger`] merges overlapping
//! exports and says what each row means → [`profile`] says what they tell of the person → [`dossier`] holds the whole →
//! [`report`] prints it → [`cli`] and `ui` show it.
//! [`merchants`] knows who is paid, [`places`] where things are, [`map`] how they lie on a screen,
//! [`i18n`] has the words, [`mask`] decides what is hidden, [`job`] does long work,
//! [`sandbox`] gives up the network.
//! What may use what is held by `tests/architecture.rs`.

pub mod cli;
pub mod dossier;
pub mod i18n;
pub mod import;
pub mod intake;
pub mod job;
pub mod ledger;
pub mod lexicon;
pub mod map;
pub mod mask;
pub mod merchants;
pub mod model;
#[cfg(feature = "gui")]
pub mod paint;
pub mod persona;
pub mod places;
pub mod profile;
pub mod report;
pub mod sandbox;
pub mod session;
#[cfg(feature = "gui")]
pub mod ui;
