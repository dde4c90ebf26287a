#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Small image files of many kinds, and what Pillow decodes them to: writes images/ and images.json beside this script.

images.json: "read" has the size and the pixels (base64; rows of red, green, blue) of each file that is read, as Pillow
gives them after ImageOps.exif_transpose(); where Pillow does not know a kind, or keeps its 16 bits, they are those of
the picture that was written. "refused" has a phrase of the reason, and whether a check finds it without decoding.
Needs Debian's python3-pil and python3-numpy."""
import base64
import io
import json
import shutil
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

HERE = Path(__file__).resolve().parent
OUT = HERE / "images"
WIDTH, HEIGHT = 21, 18

read = {}
refused = {}


def picture(width=WIDTH, height=HEIGHT, seed=0):
    """No turn or mirror leaves it as it is."""
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.dstack([255 * x // width, 255 * y // height, (x * y * 7 + 40 * seed) % 256]).astype(float)
    rgb += np.random.RandomState(seed).normal(0, 9, rgb.shape)
    return rgb.clip(0, 255).astype(np.uint8)


BASE = picture()
GREY = np.asarray(Image.fromarray(BASE).convert("L"))
ALPHA = np.linspace(0, 255, WIDTH * HEIGHT).reshape(HEIGHT, WIDTH).astype(np.uint8)
WIDE = GREY.astype(np.uint16) * 256 + GREY[::-1, ::-1]  # low bytes that matter to whoever rounds
DEEP = BASE.astype(np.uint16) * 256 + BASE[::-1, ::-1]


def encoded(array, form, **more):
    out = io.BytesIO()
    image = array if isinstance(array, Image.Image) else Image.fromarray(array)
    image.save(out, form, **more)
    return out.getvalue()


def three(grey):
    return np.dstack([grey] * 3)


def keep(name, data, seen=None):
    """`seen`: the pixels where they are not Pillow's."""
    (OUT / name).write_bytes(data)
    if seen is None:
        seen = np.asarray(ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB"))
    read[name] = {"width": seen.shape[1], "height": seen.shape[0],
                  "rgb": base64.b64encode(np.ascontiguousarray(seen, np.uint8).tobytes()).decode()}


def refuse(name, data, phrase, early=True):
    (OUT / name).write_bytes(data)
    refused[name] = {"phrase": phrase, "early": early}


def exif(orientation, order="<", kind="H"):
    """A TIFF header and one entry."""
    value = struct.pack(order + kind, orientation).ljust(4, b"\0")
    number = {"B": 1, "H": 3, "I": 4}[kind]
    return ((b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IHHHI", 8, 1, 0x112, number, 1) + value +
            bytes(4))


def turned(array, orientation):
    if orientation in (5, 6, 7, 8):
        array = array.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        array = array[:, ::-1]
    if orientation in (3, 4, 7, 8):
        array = array[::-1]
    return array


# JPEG

def segment(marker, payload):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(payload) + 2) + payload


def behind_start(jpeg, *segments):
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def jpegs():
    plain = encoded(BASE, "JPEG", quality=92)
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'></x:xmpmeta>")
    icc = segment(0xE2, b"ICC_PROFILE\0\1\1" + bytes(300))

    def app1(tiff):
        return segment(0xE1, b"Exif\0\0" + tiff)

    keep("plain.jpg", plain)
    keep("grey.jpg", encoded(GREY, "JPEG", quality=92))
    keep("progressive.jpg", encoded(BASE, "JPEG", quality=92, progressive=True))
    keep("subsampled.jpg", encoded(BASE, "JPEG", quality=92, subsampling=2))
    keep("half_subsampled.jpg", encoded(BASE, "JPEG", quality=92, subsampling=1))
    rgb = encoded(BASE, "JPEG", quality=92, subsampling=0)
    keep("rgb.jpg", behind_start(rgb, segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")))
    for orientation in range(10):
        keep(f"behind_xmp_{orientation}.jpg", behind_start(plain, xmp, app1(exif(orientation))))
    keep("behind_profile.jpg", behind_start(plain, icc, segment(0xED, b"Photoshop 3.0\0"), app1(exif(8, ">"))))
    keep("two_exif.jpg", behind_start(plain, app1(exif(6)), app1(exif(3))))
    keep("exif_long.jpg", behind_start(plain, app1(exif(6, ">", "I"))))
    keep("exif_byte.jpg", behind_start(plain, app1(exif(3, "<", "B"))), turned(decoded(plain), 3))
    keep("exif_garbage.jpg", behind_start(plain, app1(b"\xff" * 40)))
    keep("exif_cut.jpg", behind_start(plain, app1(exif(6)[:15])), decoded(plain))
    keep("exif_empty.jpg", behind_start(plain, segment(0xE1, b"Exif\0\0")), decoded(plain))

    # Inks: as Adobe's programs store them, without their marker, and as luminance, colour and black.
    inks = np.asarray(Image.fromarray(BASE).convert("CMYK")).copy()
    black = inks[..., :3].min(-1)
    inks[..., :3] -= black[..., None]
    inks[..., 3] = black
    cmyk = encoded(Image.fromarray(inks, "CMYK"), "JPEG", quality=92)
    keep("cmyk.jpg", cmyk)
    at = cmyk.index(b"\xff\xee")
    keep("cmyk_unmarked.jpg", cmyk[:at] + cmyk[at + 16:])
    ycck = bytearray(cmyk)
    ycck[at + 15] = 2
    keep("ycck.jpg", bytes(ycck))

    table = plain.index(b"\xff\xdb")
    for name, stray in (("zero", b"\0"), ("four", b"\xab\x12\0\7"), ("ff00", b"\xff\0\xff\0"), ("fill", b"\xff" * 5)):
        keep(f"stray_{name}.jpg", plain[:table] + stray + plain[table:])
    frame = plain.index(b"\xff\xc0")
    keep("stray_restart.jpg", plain[:frame] + b"\xff\xd3" + plain[frame:])
    keep("stray_before_end.jpg", plain[:-2] + b"\0\0\0" + plain[-2:])
    keep("trailing.jpg", plain + b"SEFT" * 50)
    keep("two_pictures.jpg", plain + encoded(picture(seed=3), "JPEG"))

    large = encoded(picture(96, 96), "JPEG", quality=90)
    slow = encoded(picture(96, 96), "JPEG", quality=90, progressive=True)
    for name, data in (("closed", large), ("closed_progressive", slow)):
        refuse(f"{name}.jpg", data[:len(data) * 6 // 10] + b"\xff\xd9", "ends before its last row", early=False)
    refuse("appended.jpg", large[:len(large) // 2] + large, "ends before its last row", early=False)
    refuse("cut.jpg", large[:len(large) // 2], "cut off")
    at = large.index(b"\xff\xc0") + 4
    refuse("twelve_bits.jpg", large[:at] + b"\x0c" + large[at + 1:], "precision")
    refuse("two_channels.jpg", two_channels(encoded(GREY, "JPEG")), "2 channels")


def two_channels(grey):
    """The frame and the scan claim a second channel; the pixels do not matter."""
    frame, scan = grey.index(b"\xff\xc0"), grey.index(b"\xff\xda")
    size = grey[frame + 5:frame + 9]
    return (grey[:frame] + segment(0xC0, b"\x08" + size + b"\2\1\x11\0\2\x11\0") + grey[frame + 13:scan] +
            segment(0xDA, b"\2\1\0\2\0\0\x3f\0") + grey[scan + 10:])


def decoded(data):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


# PNG

def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(array, depth, colour, before=b"", after=b""):
    rows = array.astype(">u2") if depth == 16 else array
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", rows.shape[1], rows.shape[0], depth, colour, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + chunk(b"IDAT", zlib.compress(raw)) + after +
            chunk(b"IEND", b""))


def interlaced(array):
    """Adam7."""
    raw = b""
    for y, x, down, right in ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2),
                              (1, 0, 2, 1)):
        raw += b"".join(b"\0" + row.tobytes() for row in array[y::down, x::right])
    head = struct.pack(">IIBBBBB", array.shape[1], array.shape[0], 8, 2, 0, 0, 1)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))


def pngs():
    image = Image.fromarray(BASE)
    keep("rgb.png", png(BASE, 8, 2))
    keep("interlaced.png", interlaced(BASE))
    keep("rgba.png", png(np.dstack([BASE, ALPHA]), 8, 6))
    keep("grey.png", png(GREY, 8, 0))
    keep("grey_alpha.png", png(np.dstack([GREY, ALPHA]), 8, 4))
    keep("grey16.png", png(WIDE, 16, 0), three(GREY))
    keep("grey_alpha16.png", png(np.dstack([WIDE, WIDE]), 16, 4), three(GREY))
    keep("rgb16.png", png(DEEP, 16, 2))
    keep("rgba16.png", png(np.dstack([DEEP, WIDE]), 16, 6))
    keep("two.png", encoded(image.convert("1"), "PNG"))
    for bits in (2, 4):
        keep(f"palette{bits}.png", encoded(image.quantize(1 << bits), "PNG", bits=bits))
        keep(f"palette{bits}_alpha.png", encoded(image.quantize(1 << bits), "PNG", bits=bits, transparency=b"\0\x80"))
        levels = GREY >> (8 - bits)
        packed = np.zeros((HEIGHT, (WIDTH * bits + 7) // 8), np.uint8)
        for x in range(WIDTH):
            packed[:, x * bits // 8] |= (levels[:, x] << (8 - bits - x * bits % 8)).astype(np.uint8)
        data = bytearray(png(packed, 8, 0))
        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, bits, 0, 0, 0, 0)
        keep(f"grey{bits}.png", bytes(data[:8]) + chunk(b"IHDR", head) + bytes(data[33:]),
             three((levels.astype(int) * 255 // ((1 << bits) - 1)).astype(np.uint8)))
    keep("palette8.png", encoded(image.quantize(64), "PNG"))
    keep("key.png", png(BASE, 8, 2, before=chunk(b"tRNS", struct.pack(">HHH", *[int(v) for v in BASE[0, 0]]))))
    keep("gamma.png", png(BASE, 8, 2, before=chunk(b"gAMA", struct.pack(">I", 100000))))
    keep("bad_profile.png", png(BASE, 8, 2, before=chunk(b"iCCP", b"x\0\0" + zlib.compress(b"none"))), BASE)
    keep("animated.png", encoded(image, "PNG", save_all=True, append_images=[ImageOps.mirror(image)], duration=100))
    keep("trailing.png", encoded(image, "PNG") + bytes(100))
    for orientation in range(1, 9):
        keep(f"exif_{orientation}.png", png(BASE, 8, 2, before=chunk(b"eXIf", exif(orientation, ">"))))
    keep("exif_behind.png", png(BASE, 8, 2, after=chunk(b"eXIf", exif(6))))
    profile = (b"Exif\0\0" + exif(6)).hex()
    keep("exif_in_text.png", png(BASE, 8, 2, before=chunk(
        b"tEXt", b"Raw profile type exif\0\nexif\n      %d\n%s\n" % (len(profile) // 2, profile.encode()))))
    keep("exif_in_packed_text.png", png(BASE, 8, 2, after=chunk(
        b"zTXt", b"Raw profile type exif\0\0" +
        zlib.compress(b"\nexif\n      %d\n%s\n" % (len(profile) // 2, profile.encode())))))
    keep("xmp.png", png(BASE, 8, 2, before=chunk(
        b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><rdf:Description tiff:Orientation=\"8\"/></x:xmpmeta>")))

    refuse("twelve_bits.png", png(GREY.astype(np.uint16) * 16, 16, 0), "upper 4")
    refuse("twelve_bits_rgb.png", png(BASE.astype(np.uint16) * 16, 16, 2), "upper 4")
    whole = encoded(picture(64, 64), "PNG")
    refuse("cut.png", whole[:len(whole) // 2], "cut off")
    refuse("closed.png", whole[:len(whole) // 2] + whole[-12:], "cut off", early=False)
    flipped = bytearray(whole)
    flipped[len(flipped) // 2] ^= 0x55
    refuse("flipped.png", bytes(flipped), "cannot be decoded", early=False)
    head = struct.pack(">IIBBBBB", 20000, 20000, 8, 2, 0, 0, 0)
    refuse("huge.png", whole[:8] + chunk(b"IHDR", head) + whole[33:], "20000 x 20000")


# WebP

def webps():
    image = Image.fromarray(BASE)
    keep("lossless.webp", encoded(image, "WEBP", lossless=True))
    keep("lossy.webp", encoded(image, "WEBP", quality=80))
    keep("alpha.webp", encoded(np.dstack([BASE, ALPHA]), "WEBP", lossless=True, exact=True))
    keep("lossy_alpha.webp", encoded(np.dstack([BASE, ALPHA]), "WEBP", quality=80))
    for orientation in range(1, 9):
        keep(f"exif_{orientation}.webp", encoded(image, "WEBP", lossless=True, exif=exif(orientation)))
    keep("exif_prefix.webp", encoded(image, "WEBP", lossless=True, exif=b"Exif\0\0" + exif(6, ">")))
    keep("profile.webp", encoded(image, "WEBP", lossless=True, icc_profile=np.random.RandomState(1).bytes(70000),
                                 exif=exif(6)))
    keep("animated.webp", encoded(image, "WEBP", save_all=True, append_images=[ImageOps.mirror(image)], duration=100,
                                  lossless=True))
    frame = encoded(picture(10, 8), "WEBP", lossless=True)[12:]
    inside = (4).to_bytes(3, "little") + (2).to_bytes(3, "little") + (9).to_bytes(3, "little") + \
        (7).to_bytes(3, "little") + (100).to_bytes(3, "little") + b"\0" + frame
    parts = b"VP8X" + struct.pack("<I", 10) + b"\2\0\0\0" + (WIDTH - 1).to_bytes(3, "little") + \
        (HEIGHT - 1).to_bytes(3, "little") + b"ANIM" + struct.pack("<I", 6) + b"\xff" * 4 + b"\0\0" + \
        b"ANMF" + struct.pack("<I", len(inside)) + inside + bytes(len(inside) % 2)
    keep("animated_part.webp", b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts)
    whole = encoded(picture(64, 64), "WEBP", lossless=True)
    refuse("cut.webp", whole[:len(whole) // 2], "cut off")
    refuse("damaged.webp", whole[:100] + bytes(200) + whole[300:], "cannot be decoded", early=False)


# TIFF

def tiff(array, photometric=2, order="<", sample=1, planar=1, tile=0, extra=None, more=(), big=False, deflate=False,
         strip=0, bits=None):
    """TIFF 6.0, or BigTIFF; `more` entries are (tag, type, values)."""
    high, wide = array.shape[:2]
    samples = 1 if array.ndim == 2 else array.shape[2]
    array = array.astype(array.dtype.newbyteorder(order))
    pack = zlib.compress if deflate else bytes
    strip = strip or high
    if tile:
        blocks = [np.zeros((tile, tile) + array.shape[2:], array.dtype) for _ in
                  range(-(-high // tile) * -(-wide // tile))]
        for i, block in enumerate(blocks):
            y, x = i // -(-wide // tile) * tile, i % -(-wide // tile) * tile
            cut = array[y:y + tile, x:x + tile]
            block[:cut.shape[0], :cut.shape[1]] = cut
    elif planar == 2:
        blocks = [array[y:y + strip, :, c] for c in range(samples) for y in range(0, high, strip)]
    else:
        blocks = [array[y:y + strip] for y in range(0, high, strip)]
    blobs = [pack(np.ascontiguousarray(block).tobytes()) for block in blocks]
    return tiff_of_blobs(blobs, wide, high, samples, bits or array.dtype.itemsize * 8, photometric, order, sample,
                         planar, tile, extra, more, big, 8 if deflate else 1, strip)


def tiff_of_blobs(blobs, wide, high, samples, bits, photometric=2, order="<", sample=1, planar=1, tile=0, extra=None,
                  more=(), big=False, compression=1, strip=0):
    start = 16 if big else 8
    where = 16 if big else 4
    body, places = b"", []
    for blob in blobs:
        places.append(start + len(body))
        body += blob + bytes(len(blob) % 2)
    sizes = [len(blob) for blob in blobs]
    entries = [(256, 4, [wide]), (257, 4, [high]), (258, 3, [bits] * samples), (259, 3, [compression]),
               (262, 3, [photometric]), (277, 3, [samples]), (284, 3, [planar]), *more]
    entries += [(322, 4, [tile]), (323, 4, [tile]), (324, where, places), (325, 4, sizes)] if tile else \
               [(273, where, places), (278, 4, [strip or high]), (279, 4, sizes)]
    entries += [(339, 3, [sample] * samples)] if sample != 1 else []
    entries += [(338, 3, extra)] if extra is not None else []
    letters, room, offset = {3: "H", 4: "I", 16: "Q"}, 8 if big else 4, "Q" if big else "I"
    beside, rows = b"", b""
    for tag, kind, values in sorted(entries):
        raw = struct.pack(order + letters[kind] * len(values), *values)
        if len(raw) > room:
            place = struct.pack(order + offset, start + len(body) + len(beside))
            beside += raw + bytes(len(raw) % 2)
            raw = place
        rows += struct.pack(order + "HH" + offset, tag, kind, len(values)) + raw.ljust(room, b"\0")
    directory = start + len(body) + len(beside)
    head = b"II" if order == "<" else b"MM"
    head += struct.pack(order + "HHHQ", 43, 8, 0, directory) if big else struct.pack(order + "HI", 42, directory)
    return head + body + beside + struct.pack(order + ("Q" if big else "H"), len(entries)) + rows + \
        struct.pack(order + offset, 0)


def tiffs():
    image = Image.fromarray(BASE)
    keep("rgb.tif", tiff(BASE))
    keep("big_endian.tif", tiff(BASE, order=">"))
    keep("bigtiff.tif", tiff(BASE, big=True))
    for orientation in range(1, 9):
        keep(f"orientation_{orientation}.tif", tiff(BASE, more=[(274, 3, [orientation])]), turned(BASE, orientation))
    keep("tiled.tif", tiff(BASE, tile=16))
    keep("tiled_turned.tif", tiff(BASE, tile=16, deflate=True, more=[(274, 3, [6])]), turned(BASE, 6))
    keep("planes.tif", tiff(BASE, planar=2, strip=5))
    keep("planes_deflate.tif", tiff(BASE, planar=2, strip=5, deflate=True), BASE)
    keep("strips.tif", tiff(BASE, strip=5, deflate=True))
    rgba = np.dstack([BASE, ALPHA])
    keep("alpha.tif", tiff(rgba, extra=[2]))
    keep("alpha_unknown.tif", tiff(rgba, extra=[0]))
    keep("alpha_unsaid.tif", tiff(rgba))
    keep("alpha_planes.tif", tiff(rgba, extra=[2], planar=2), BASE)
    multiplied = np.dstack([(BASE.astype(int) * ALPHA[..., None] // 255).astype(np.uint8), ALPHA])
    keep("alpha_multiplied.tif", tiff(multiplied, extra=[1]))
    keep("alpha_deep.tif", tiff(np.dstack([DEEP, WIDE]), extra=[2]))
    deep = np.dstack([(DEEP.astype(np.int64) * WIDE[..., None] // 65535).astype(np.uint16), WIDE])
    keep("alpha_multiplied_deep.tif", tiff(deep, extra=[1]))
    keep("grey_alpha.tif", tiff(np.dstack([GREY, ALPHA]), 1, extra=[2]))
    keep("infrared.tif", tiff(np.dstack([BASE, GREY]), extra=[0]))
    keep("five_bands.tif", tiff(np.dstack([BASE, GREY, ALPHA]), extra=[0, 0]))
    keep("grey.tif", tiff(GREY, 1))
    keep("inverted.tif", tiff(255 - GREY, 0))
    keep("grey16.tif", tiff(WIDE, 1), three(GREY))
    keep("grey16_big.tif", tiff(WIDE, 1, order=">"), three(GREY))
    keep("inverted16.tif", tiff(65535 - WIDE, 0), three(GREY))
    keep("rgb16.tif", tiff(DEEP))
    keep("rgb16_big.tif", tiff(DEEP, order=">"), BASE)
    twelve = (WIDE >> 4).astype(int)
    twelve = np.pad(twelve, ((0, 0), (0, WIDTH % 2)))
    pairs = np.dstack([twelve[:, ::2] >> 4, (twelve[:, ::2] & 15) << 4 | twelve[:, 1::2] >> 8, twelve[:, 1::2] & 255])
    rows = [row.reshape(-1)[:(WIDTH * 12 + 7) // 8].astype(np.uint8).tobytes() for row in pairs]
    keep("packed12.tif", tiff_of_blobs([b"".join(rows)], WIDTH, HEIGHT, 1, 12, 1), three(GREY))
    for mode, name in (("1", "two"), ("L", "grey_lzw"), ("RGB", "rgb_lzw")):
        keep(f"{name}.tif", encoded(image.convert(mode), "TIFF",
                                    compression="group4" if mode == "1" else "tiff_lzw"))
    keep("packbits.tif", encoded(image, "TIFF", compression="packbits"))
    keep("jpeg.tif", encoded(image, "TIFF", compression="jpeg", quality=92))
    keep("ycbcr.tif", tiff(np.asarray(image.convert("YCbCr")), 6, deflate=True, more=[(530, 3, [1, 1])]))
    for packing in ("zstd", "lzma", "webp"):
        keep(f"{packing}.tif", encoded(image, "TIFF", compression=packing))
    keep("predictor.tif", encoded(image, "TIFF", compression="tiff_adobe_deflate", tiffinfo={317: 2}))
    keep("cmyk16.tif", tiff(np.dstack([DEEP, WIDE]), 5))
    keep("palette.tif", encoded(image.quantize(64), "TIFF"))
    keep("cmyk.tif", encoded(image.convert("CMYK"), "TIFF"))
    keep("pages.tif", encoded(image, "TIFF", save_all=True, append_images=[ImageOps.mirror(image)]))

    refuse("float.tif", tiff(GREY.astype(np.float32), 1, sample=3), "floating-point")
    refuse("signed.tif", tiff(GREY.astype(np.int16), 1, sample=2), "signed")
    refuse("bits32.tif", tiff(GREY.astype(np.uint32), 1), "32 bits")
    refuse("grey_bands.tif", tiff(np.dstack([GREY] * 5), 1, extra=[0] * 4), "5 bands")
    refuse("raw_preview.tif", tiff(BASE, more=[(254, 4, [1]), (330, 4, [8])]), "raw file")
    refuse("colour_filter.tif", tiff(GREY, 32803), "not read")
    refuse("unknown_packing.tif", tiff_of_blobs([b"x" * 99], WIDTH, HEIGHT, 3, 8, compression=34712), "34712")
    refuse("twelve_bits.tif", tiff(GREY.astype(np.uint16) * 16, 1), "upper 4")
    refuse("ten_bits.tif", tiff(BASE.astype(np.uint16) * 4, order=">"), "upper 4")
    body = encoded(image, "TIFF")
    refuse("cut.tif", body[:len(body) // 2], "cut off")
    whole = tiff(BASE)
    refuse("cut_directory.tif", whole[:-30], "cut off")
    refuse("short_strip.tif", tiff_of_blobs([BASE.tobytes()[:300]], WIDTH, HEIGHT, 3, 8), "cut off")


# BMP

def bmp(bits, rows, compression=0, palette=b"", masks=b"", header=40, top=False, size=None, wide=WIDTH, high=HEIGHT):
    info = struct.pack("<IiiHHIIiiII", header, wide, -high if top else high, 1, bits, compression, len(rows), 2835,
                       2835, len(palette) // 4, 0)
    if header > 40:
        info += masks.ljust(header - 40, b"\0")
        masks = b""
    start = 14 + len(info) + len(masks) + len(palette)
    return b"BM" + struct.pack("<IHHI", start + len(rows) if size is None else size, 0, 0, start) + info + masks + \
        palette + rows


def padded(rows):
    return b"".join(row + bytes(-len(row) % 4) for row in rows)


def packed(channels, dtype, widths):
    """Pixels of 16 or 32 bits: (shift, bits) of red, green, blue; and what is seen of them."""
    pixels = np.zeros((HEIGHT, WIDTH), dtype)
    seen = np.zeros_like(BASE)
    for c, (shift, bits) in enumerate(widths):
        value = channels[..., c].astype(int) >> (8 - bits)
        pixels |= (value << shift).astype(dtype)
        seen[..., c] = value * 255 // ((1 << bits) - 1)
    return padded([row.tobytes() for row in pixels[::-1]]), seen


def mask(widths):
    return struct.pack("<III", *[((1 << bits) - 1) << shift for shift, bits in widths])


def bmps():
    image = Image.fromarray(BASE)
    plain = encoded(image, "BMP")
    keep("rgb.bmp", plain)
    keep("size_0.bmp", plain[:2] + bytes(4) + plain[6:])
    keep("size_small.bmp", plain[:2] + struct.pack("<I", 100) + plain[6:])
    keep("size_large.bmp", plain[:2] + struct.pack("<I", 10 * len(plain)) + plain[6:])
    keep("trailing.bmp", plain + bytes(100))
    keep("two.bmp", encoded(image.convert("1"), "BMP"))
    keep("palette8.bmp", encoded(image.quantize(64), "BMP"))
    keep("grey.bmp", encoded(image.convert("L"), "BMP"))
    table = [(i * 16, 255 - i * 16, i * 7 % 256) for i in range(16)]
    palette = b"".join(bytes([b, g, r, 0]) for r, g, b in table)
    index = GREY >> 4
    even = np.pad(index, ((0, 0), (0, WIDTH % 2)))
    keep("palette4.bmp", bmp(4, padded([(row[::2] << 4 | row[1::2]).tobytes() for row in even[::-1]]),
                             palette=palette), np.asarray(table, np.uint8)[index])
    bgra = np.dstack([BASE[..., ::-1], ALPHA])
    keep("bits32.bmp", bmp(32, bgra[::-1].tobytes()))
    keep("top.bmp", bmp(32, bgra.tobytes(), top=True))
    for name, dtype, widths in (
            ("555", "<u2", ((10, 5), (5, 5), (0, 5))), ("565", "<u2", ((11, 5), (5, 6), (0, 5))),
            ("444", "<u2", ((8, 4), (4, 4), (0, 4))), ("bgr565", "<u2", ((0, 5), (5, 6), (11, 5))),
            ("rgbx", "<u4", ((0, 8), (8, 8), (16, 8))), ("xbgr", "<u4", ((24, 8), (16, 8), (8, 8))),
            ("bgrx", "<u4", ((16, 8), (8, 8), (0, 8)))):
        rows, seen = packed(BASE, dtype, widths)
        bits = 16 if dtype == "<u2" else 32
        keep(f"masks_{name}.bmp", bmp(bits, rows, 3, masks=mask(widths)), seen)
        keep(f"masks_{name}_v5.bmp", bmp(bits, rows, 3, masks=mask(widths) + bytes(4), header=124), seen)
        if name == "555":
            keep("bits16.bmp", bmp(16, rows), seen)
    keep("masks_alpha.bmp", bmp(32, bgra[::-1].tobytes(), 3, masks=struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF,
                                                                             0xFF000000), header=108))
    # Runs, literals (odd and even), a jump, ends of lines, and the end.
    flat = np.zeros((4, 11), int)
    flat[3, :5], flat[3, 5:8] = 3, (1, 2, 4)
    flat[2, :4] = (5, 6, 7, 8)
    flat[0, 6:9] = 9
    runs = bytes([5, 3, 0, 3, 1, 2, 4, 0, 0, 0, 0, 4, 5, 6, 7, 8, 0, 0, 0, 2, 6, 1, 3, 9, 0, 1])
    keep("runs8.bmp", bmp(8, runs, 1, palette=palette, wide=11, high=4), np.asarray(table, np.uint8)[flat])
    keep("runs8_open.bmp", bmp(8, bytes([2, 1, 0, 0, 2, 2]), 1, palette=palette, wide=2, high=2),
         np.asarray(table, np.uint8)[np.asarray([[2, 2], [1, 1]])])
    flat = np.zeros((2, 7), int)
    flat[1] = (1, 2, 1, 2, 1, 0, 0)
    flat[0] = (3, 4, 5, 6, 7, 8, 8)
    runs = bytes([5, 0x12, 0, 0, 0, 5, 0x34, 0x56, 0x70, 0, 2, 0x88, 0, 1])
    keep("runs4.bmp", bmp(4, runs, 2, palette=palette, wide=7, high=2), np.asarray(table, np.uint8)[flat])
    old = b"".join(bytes([b, g, r]) for r, g, b in table) + bytes(3 * 240)
    rows = padded([row.tobytes() for row in index[::-1]])
    keep("os2.bmp", b"BM" + struct.pack("<IHHIIHHHH", 26 + len(old) + len(rows), 0, 0, 26 + len(old), 12, WIDTH, HEIGHT,
                                        1, 8) + old + rows)

    refuse("cut.bmp", plain[:len(plain) // 2], "cut off")
    refuse("jpeg_inside.bmp", bmp(24, bytes(99), 4), "compression 4")
    refuse("bits64.bmp", bmp(64, bytes(8 * WIDTH * HEIGHT)), "64 bits")
    refuse("runs_cut.bmp", bmp(8, bytes([2, 1, 0, 0]), 1, palette=palette, wide=2, high=9), "cut off", early=False)


# Other formats, and what is none

def others():
    image = Image.fromarray(BASE)

    def brand(name):
        return struct.pack(">I", 24) + b"ftyp" + name + b"\0\0\0\0mif1" + name + b"\7" * 99

    for name, data, phrase in (
            ("gif.gif", encoded(image.convert("P"), "GIF"), "GIF"), ("jp2.jp2", encoded(image, "JPEG2000"), "JPEG 2000"),
            ("ppm.ppm", encoded(image, "PPM"), "Netpbm"), ("heic.jpg", brand(b"heic"), "HEIC"),
            ("avif.jpg", brand(b"avif"), "AVIF"), ("jxl.jpg", b"\xff\x0a" + b"\7" * 99, "JPEG XL"),
            ("svg.png", b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
            ("photoshop.tif", b"8BPS\0\1" + bytes(99), "Photoshop"),
            ("page.jpg", b"\n<!DOCTYPE html><html><body>404</body></html>", "web page"),
            ("pointer.jpg", b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"a" * 64 + b"\nsize 9\n",
             "git lfs pull"),
            ("text.jpg", b"no image at all\n", "is not an image"), ("empty.png", b"", "is empty")):
        refuse(name, data, phrase)


if __name__ == "__main__":
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    for make in (jpegs, pngs, webps, tiffs, bmps, others):
        make()
    (HERE / "images.json").write_text(json.dumps({"read": read, "refused": refused}, indent=0, sort_keys=True) + "\n")
    print(len(read), "read,", len(refused), "refused")
