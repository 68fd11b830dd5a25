//! The words of fictional lives: shops, people, goods. Data, not sentences for readers.
//!
//! Cities, districts, stations and chains are real; every branch, small trader and person is invented.

pub mod beijing;
pub mod chengdu;
pub mod cities;
pub mod guangzhou;
pub mod online;
pub mod people;
