//! The zips in which exports are mailed: AES-256 as Alipay locks them, `ZipCrypto` with a folder entry as WeChat does,
//! and unlocked ones of several files.
//!
//! `ZipCrypto` is written out here, because the zip crate salts it from the system and equal seeds must give equal bytes.
//! It protects nothing; a reader must be able to open it all the same.

use std::io::Cursor;
use std::io::Write as _;

use flate2::Crc;
use flate2::write::DeflateEncoder;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{AesSalt, CompressionMethod, DateTime, ZipWriter};

/// 1980-01-01, the zip format's zero.
const DATE: u16 = 0x0021;
/// Bit 0 of the flags: encrypted.
const LOCKED: u16 = 1;

/// One file in an AES-256 zip (AE-2). The name is written in GB18030 without the UTF-8 flag, as Alipay does.
pub fn aes256(name: &str, data: &[u8], password: &str) -> Vec<u8> {
    let raw = encoding_rs::GB18030.encode(name).0.into_owned();
    // The crate takes text only: a plain name of equal length holds the place.
    let stand_in = "~".repeat(raw.len());
    let mut bytes = locked_aes(&stand_in, data, password).unwrap_or_default();
    replace(&mut bytes, stand_in.as_bytes(), &raw);
    bytes
}

fn locked_aes(name: &str, data: &[u8], password: &str) -> ZipResult<Vec<u8>> {
    let mut salt = [0_u8; 16];
    for (place, byte) in salt.iter_mut().zip(data.iter().rev()) {
        *place = byte.wrapping_mul(31).wrapping_add(7);
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .with_aes_encryption_and_salt(password.as_bytes(), AesSalt::Aes256(salt));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file(name, options)?;
    zip.write_all(data)?;
    Ok(zip.finish()?.into_inner())
}

fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while let Some(window) = bytes.get_mut(at..at + from.len()) {
        if window == from {
            window.copy_from_slice(to);
        }
        at += 1;
    }
}

/// One file under a folder of the same name, both entries named in GB18030, the file locked with `ZipCrypto`.
pub fn zip_crypto(folder: &str, name: &str, data: &[u8], password: &str) -> Vec<u8> {
    assembled(&[entry(&format!("{folder}/"), &[], None), entry(&format!("{folder}/{name}"), data, Some(password))])
}

/// Files as they are, named in GB18030, in this order and without a lock.
pub fn stored(files: &[(&str, &[u8])]) -> Vec<u8> {
    let entries: Vec<Entry> = files.iter().map(|(name, data)| entry(name, data, None)).collect();
    assembled(&entries)
}

fn assembled(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = length(&bytes);
        bytes.extend(b"PK\x03\x04\x14\x00");
        bytes.extend(&entry.head);
        bytes.extend([0, 0]);
        bytes.extend(&entry.name);
        bytes.extend(&entry.body);
        directory.extend(b"PK\x01\x02\x14\x00\x14\x00");
        directory.extend(&entry.head);
        directory.extend([0; 12]);
        directory.extend(offset.to_le_bytes());
        directory.extend(&entry.name);
    }
    let start = length(&bytes);
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX).to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend([count, count].concat());
    bytes.extend(length(&directory).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

struct Entry {
    name: Vec<u8>,
    /// Flags to the length of the name: the bytes that local and central header share.
    head: Vec<u8>,
    body: Vec<u8>,
}

fn entry(name: &str, data: &[u8], password: Option<&str>) -> Entry {
    let name = encoding_rs::GB18030.encode(name).0.into_owned();
    let mut crc = Crc::new();
    crc.update(data);
    let (flags, method, body) = match password {
        Some(password) => (LOCKED, 8_u16, locked(&deflated(data), crc.sum(), password)),
        None => (0, 0, data.to_vec()),
    };
    let mut head = Vec::new();
    for short in [flags, method, 0, DATE] {
        head.extend(short.to_le_bytes());
    }
    head.extend(crc.sum().to_le_bytes());
    head.extend(length(&body).to_le_bytes());
    head.extend(length(data).to_le_bytes());
    head.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    Entry { name, head, body }
}

/// Sizes are far below four gigabytes here.
fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    // Writing to memory does not fail.
    let written = encoder.write_all(data);
    written.and_then(|()| encoder.finish()).unwrap_or_default()
}

/// Twelve bytes of header, of which the last proves the password, then the data (APPNOTE.TXT 6.1).
fn locked(data: &[u8], crc: u32, password: &str) -> Vec<u8> {
    let mut keys = Keys::new(password);
    let [a, b, c, proof] = crc.to_le_bytes();
    let header = [a, c, b, a ^ b, b ^ c, a ^ c, c, b, a, c, b, proof];
    header.iter().chain(data).map(|byte| keys.lock(*byte)).collect()
}

struct Keys(u32, u32, u32);

impl Keys {
    fn new(password: &str) -> Self {
        let mut keys = Self(0x1234_5678, 0x2345_6789, 0x3456_7890);
        password.bytes().for_each(|byte| keys.update(byte));
        keys
    }

    fn update(&mut self, byte: u8) {
        self.0 = crc_step(self.0, byte);
        self.1 = self.1.wrapping_add(self.0 & 0xFF).wrapping_mul(134_775_813).wrapping_add(1);
        let [.., high] = self.1.to_le_bytes();
        self.2 = crc_step(self.2, high);
    }

    fn lock(&mut self, byte: u8) -> u8 {
        let seed = (self.2 | 2) & 0xFFFF;
        let [_, stream, ..] = seed.wrapping_mul(seed ^ 1).to_le_bytes();
        self.update(byte);
        byte ^ stream
    }
}

/// One byte of the CRC-32 of zip, bit by bit: some hundred kilobytes are all it sees.
fn crc_step(crc: u32, byte: u8) -> u32 {
    (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(crc & 1)))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn opened(bytes: Vec<u8>, place: usize, password: &str) -> (Vec<u8>, String) {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut file = zip.by_index_decrypt(place, password.as_bytes()).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name_raw().to_vec(), text)
    }

    #[test]
    fn both_locks_open_with_their_password_and_names_are_gb18030() {
        let data = "日期,金额\n".repeat(200);
        let name = encoding_rs::GB18030.encode("账单.csv").0.into_owned();
        let aes = aes256("账单.csv", data.as_bytes(), "482913");
        assert_eq!(opened(aes.clone(), 0, "482913"), (name, data.clone()));
        assert_eq!(aes, aes256("账单.csv", data.as_bytes(), "482913"), "equal bytes for equal data");
        let crypto = zip_crypto("账单", "账单.csv", data.as_bytes(), "305718");
        let (name, text) = opened(crypto.clone(), 1, "305718");
        assert_eq!((encoding_rs::GB18030.decode(&name).0.as_ref(), text), ("账单/账单.csv", data));
        let mut zip = zip::ZipArchive::new(Cursor::new(crypto)).unwrap();
        assert!(zip.by_index_decrypt(1, b"000000").is_err());
    }

    #[test]
    fn several_files_lie_unlocked_side_by_side() {
        let mut zip = zip::ZipArchive::new(Cursor::new(stored(&[("汇总.csv", b"one"), ("b.csv", b"two")]))).unwrap();
        let mut text = String::new();
        zip.by_index(0).unwrap().read_to_string(&mut text).unwrap();
        zip.by_index(1).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!((zip.len(), text.as_str()), (2, "onetwo"));
    }
}
