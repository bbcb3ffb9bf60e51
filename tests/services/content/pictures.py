"""The smallest files that are pictures as far as their heads tell."""

import struct
import zlib

PNG = b"\x89PNG\r\n\x1a\n"


def a_png(width: int = 2, height: int = 1) -> bytes:
    """A whole PNG file, all black; huge ones are as small as this one."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + bytes(width) for _ in range(height)) if height < 1_000 else b""
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return PNG + b"".join(
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )


def a_jpeg(width: int = 2, height: int = 1) -> bytes:
    """The head of a JPEG file, with a few parts before its size."""
    app = b"\xff\xe0" + struct.pack(">H", 6) + b"JFIF"
    comment = b"\xff\xff\xfe" + struct.pack(">H", 4) + b"\xff\xd9"
    frame = b"\xff\xc2" + struct.pack(">HBHH", 17, 8, height, width) + bytes(10)
    return b"\xff\xd8" + app + comment + frame + b"\xff\xd9"
