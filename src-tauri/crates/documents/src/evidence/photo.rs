//! Photos from outside: read within limits, turned upright, and written anew without anything that was hidden in them.

use std::io::Cursor;

use fast_image_resize::{
    FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer,
    images::{Image, ImageRef},
};
use image::{
    DynamicImage, GrayImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, RgbaImage,
    codecs::jpeg::JpegEncoder, imageops,
};

/// The longest file of a photo that is read.
pub const PHOTO_BYTES_MAX: usize = 40 << 20;
/// The most pixels of a photo: more than any telephone takes, far less than a bomb unpacks to.
pub const PHOTO_PIXELS_MAX: u64 = 110_000_000;
/// The most pixels of a picture that can be seen through: it is unpacked twice, and no camera makes one.
const SEEN_THROUGH_PIXELS_MAX: u64 = 50_000_000;
/// The longest side of a photo.
const SIDE_MAX: u32 = 20_000;
/// The most memory for one photo while it is unpacked.
const MEMORY_BYTES_MAX: u64 = 512 << 20;
/// The longest side that is kept: that of the finest photo in a pack, so that it is made smaller once.
const KEPT_SIDE: u32 = 1_600;

/// Why a photo was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    /// Neither JPEG nor PNG.
    #[error("it is neither a JPEG nor a PNG")]
    NoPhoto,
    /// Too many bytes.
    #[error("it is longer than {} MiB", PHOTO_BYTES_MAX >> 20)]
    TooLong,
    /// Too many pixels, or a side that is too long.
    #[error("it has more than {} million pixels", PHOTO_PIXELS_MAX / 1_000_000)]
    TooLarge,
    /// The bytes end too early or cannot be read.
    #[error("it is damaged")]
    Damaged,
}

/// A photo that was read: its pixels, upright, and nothing else of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo(RgbImage);

/// A photo as a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) jpeg: Vec<u8>,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) is_grey: bool,
}

impl Photo {
    /// Reads a photo of a file. What a file says about place, time and camera stays behind.
    pub fn read(bytes: &[u8]) -> Result<Self, PhotoFault> {
        if bytes.len() > PHOTO_BYTES_MAX {
            return Err(PhotoFault::TooLong);
        }
        let format = image::guess_format(bytes).map_err(|_| PhotoFault::NoPhoto)?;
        if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
            return Err(PhotoFault::NoPhoto);
        }
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_image_width = Some(SIDE_MAX);
        limits.max_image_height = Some(SIDE_MAX);
        limits.max_alloc = Some(MEMORY_BYTES_MAX);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|fault| of(&fault))?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > PHOTO_PIXELS_MAX {
            return Err(PhotoFault::TooLarge);
        }
        if width == 0 || height == 0 {
            return Err(PhotoFault::Damaged);
        }
        let orientation = decoder.orientation().map_err(|fault| of(&fault))?;
        let whole = DynamicImage::from_decoder(decoder).map_err(|fault| of(&fault))?;
        let (width, height) = within(width, height, KEPT_SIDE);
        let mut kept = DynamicImage::ImageRgb8(smaller(whole, width, height)?);
        kept.apply_orientation(orientation);
        Ok(Self(kept.into_rgb8()))
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (u32, u32) {
        self.0.dimensions()
    }

    /// The photo as a file whose longer side has at most so many pixels.
    pub(crate) fn picture(&self, side_max: u32, quality: u8, is_grey: bool) -> Picture {
        let (width, height) = within(self.0.width(), self.0.height(), side_max);
        let scaled = self.scaled(width, height);
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
        // Writing into memory cannot fail, and the sizes are those of an image.
        let is_written = if is_grey {
            imageops::grayscale(&scaled).write_with_encoder(encoder)
        } else {
            scaled.write_with_encoder(encoder)
        };
        if is_written.is_err() {
            jpeg.clear();
        }
        Picture {
            jpeg,
            width,
            height,
            is_grey,
        }
    }

    /// The pixels in a size of their own.
    pub(crate) fn scaled(&self, width: u32, height: u32) -> RgbImage {
        if (width, height) == self.0.dimensions() {
            return self.0.clone();
        }
        let (from_width, from_height) = self.0.dimensions();
        let from = (self.0.as_raw().as_slice(), from_width, from_height);
        // Only sizes of nothing cannot be made, and no photo has one.
        resized(from, (width, height), PixelType::U8x3)
            .and_then(|pixels| RgbImage::from_raw(width, height, pixels))
            .unwrap_or_else(|| RgbImage::new(width, height))
    }
}

/// A fault in the words that matter here.
fn of(fault: &image::ImageError) -> PhotoFault {
    use image::ImageError::{Decoding, Encoding, IoError, Limits, Parameter, Unsupported};
    match fault {
        Limits(_) => PhotoFault::TooLarge,
        Unsupported(_) => PhotoFault::NoPhoto,
        Decoding(_) | Encoding(_) | IoError(_) | Parameter(_) => PhotoFault::Damaged,
    }
}

/// The size with the same sides to one another whose longer side is at most so long; never larger than before.
fn within(width: u32, height: u32, side_max: u32) -> (u32, u32) {
    let longer = width.max(height).max(1);
    if longer <= side_max {
        return (width.max(1), height.max(1));
    }
    let part = |side: u32| {
        let scaled = u64::from(side) * u64::from(side_max) / u64::from(longer);
        u32::try_from(scaled).unwrap_or(side_max).max(1)
    };
    (part(width), part(height))
}

/// The whole in a smaller size, on white.
fn smaller(whole: DynamicImage, width: u32, height: u32) -> Result<RgbImage, PhotoFault> {
    let (from_width, from_height) = (whole.width(), whole.height());
    let is_seen_through = whole.color().has_alpha();
    if is_seen_through && u64::from(from_width) * u64::from(from_height) > SEEN_THROUGH_PIXELS_MAX {
        return Err(PhotoFault::TooLarge);
    }
    if (from_width, from_height) == (width, height) {
        return Ok(on_white(whole));
    }
    let shrunk = |pixels: &[u8], kind: PixelType| {
        resized((pixels, from_width, from_height), (width, height), kind)
    };
    let small = if is_seen_through {
        shrunk(&whole.into_rgba8(), PixelType::U8x4)
            .and_then(|pixels| RgbaImage::from_raw(width, height, pixels))
            .map(DynamicImage::ImageRgba8)
    } else if let DynamicImage::ImageLuma8(grey) = &whole {
        shrunk(grey, PixelType::U8)
            .and_then(|pixels| GrayImage::from_raw(width, height, pixels))
            .map(DynamicImage::ImageLuma8)
    } else {
        shrunk(&whole.into_rgb8(), PixelType::U8x3)
            .and_then(|pixels| RgbImage::from_raw(width, height, pixels))
            .map(DynamicImage::ImageRgb8)
    };
    small.map(on_white).ok_or(PhotoFault::Damaged)
}

/// Pixels in another size; none if the sizes are not those of the pixels. What is see-through weighs as little as it is seen.
fn resized(
    (pixels, from_width, from_height): (&[u8], u32, u32),
    (width, height): (u32, u32),
    kind: PixelType,
) -> Option<Vec<u8>> {
    let from = ImageRef::new(from_width, from_height, pixels, kind).ok()?;
    let mut to = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    Resizer::new().resize(&from, &mut to, &options).ok()?;
    Some(to.into_vec())
}

/// What was see-through becomes white: paper is.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let with_alpha = image.into_rgba8();
    let mut opaque = RgbImage::new(with_alpha.width(), with_alpha.height());
    for (to, from) in opaque.pixels_mut().zip(with_alpha.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let mixed = |part: u8| {
            let (part, alpha) = (u32::from(part), u32::from(alpha));
            u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        to.0 = [mixed(red), mixed(green), mixed(blue)];
    }
    opaque
}
