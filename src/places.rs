//! Where things are: the gazetteer of places at home and abroad, and distances between them.
//!
//! Whether the payer was at a place that a text names is not asked here of the gazetteer: it knows names, codes and
//! centres only.

mod few;
mod gazetteer;
mod journey;
mod location;
mod mention;
mod named;
mod plain;
mod point;
mod reader;
mod settle;
mod shop;
mod toponyms;
mod vocabulary;
mod words;

pub use gazetteer::{
    Airport, City, CityNaming, Country, Division, Gazetteer, Level, MetroStation, Naming, PlaceId, Quarter, Station,
    Stop, Town, TownRank,
};
pub use location::{Basis, Feature, Location, Place, Role};
pub use point::Wgs84;
pub use reader::Batch;
pub use reader::Reader;
