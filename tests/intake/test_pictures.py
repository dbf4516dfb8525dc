"""Pictures of works: only what can be seen goes in, and hostile ones stay out."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from raters.intake import match_pictures, pictures
from raters.problems import Refused
from raters.terms import File


def packed(image: Image.Image, kind: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def refusal(content: bytes, name: str = "W-1.jpg") -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        pictures(File(name, content))
    [problem] = refused.value.problems
    return problem.code, problem.where


def test_place_time_and_author_are_gone_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x8825] = 6, "Ivanova", {1: "N", 2: (56.0, 29.0, 0.0)}
    image = Image.new("RGB", (60, 40), "red")
    content = packed(image, "JPEG", exif=exif, comment=b"SECRET")
    assert b"Ivanova" in content and b"SECRET" in content
    [clean] = pictures(File("W-1.jpg", content))
    assert opened(clean).size == (40, 60)
    assert not opened(clean).getexif()
    assert not any(word in clean for word in (b"Ivanova", b"SECRET", b"Exif"))


def test_words_in_a_png_are_gone_and_glass_becomes_white() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "SECRET")
    [clean] = pictures(File("W-1.png", packed(Image.new("RGBA", (9, 9)), "PNG", pnginfo=words)))
    assert opened(clean).format == "JPEG" and b"SECRET" not in clean
    assert opened(clean).getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK"])
def test_every_usual_kind_of_pixel(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(*pictures(File("W-1.png", packed(Image.new(mode, (8, 8)), kind)))).mode == "RGB"


def test_a_large_photograph_becomes_small() -> None:
    [clean] = pictures(File("W-1.jpg", packed(Image.new("L", (4000, 3000)), "JPEG")))
    assert opened(clean).size == (2000, 1500)


def bomb(side: int) -> bytes:
    """A PNG of a few bytes that claims side x side pixels."""
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    body = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_bombs_broken_files_and_other_kinds() -> None:
    assert refusal(bomb(8_000))[0] == refusal(bomb(60_000))[0] == "picture_too_large"
    whole = packed(Image.effect_noise((80, 80), 60), "JPEG")
    assert refusal(whole[: len(whole) // 2]) == ("picture_broken", "W-1.jpg")
    assert refusal(bomb(50))[0] == "picture_broken"
    for other in (b"<svg/>", packed(Image.new("L", (4, 4)), "GIF"), b"\xff\xd8\xff\xe0"):
        assert refusal(other)[0] == "picture_kind"
    assert refusal(b"")[0] == "file_empty"
    assert refusal(bytes(10 * 1024**2 + 1))[0] == "file_too_large"


def test_files_find_their_work_by_name() -> None:
    names = [
        "W-1.jpg",
        "w-1_2.JPG",
        "scan/W-12 стр. 3.png",
        "W-12(2).png",
        "IMG_0001.jpg",
        "W-1_99.jpg",
        "W-12",
    ]
    assert list(match_pictures(names, ["W-1", "W-12"]).values()) == [
        ("W-1", 1), ("W-1", 2), ("W-12", 3), ("W-12", 2), None, None, None,
    ]  # fmt: skip


def scanned(pages: int, size: tuple[int, int] = (60, 40)) -> bytes:
    first, *rest = (Image.new("RGB", size, (page, 200, 0)) for page in range(pages))
    return packed(first, "PDF", save_all=True, append_images=rest, author="Ivanova", title="SECRET")


def test_a_pdf_becomes_a_picture_a_page_and_nothing_else_of_it_remains() -> None:
    pages = pictures(File("W-1.pdf", scanned(3)))
    assert [opened(page).format for page in pages] == ["JPEG"] * 3
    assert not any(word in page for page in pages for word in (b"Ivanova", b"SECRET", b"PDF"))


def test_the_pages_of_a_huge_pdf_are_drawn_small() -> None:
    [page] = pictures(File("W-1.pdf", scanned(1, (6000, 9000))))
    assert max(opened(page).size) == 2000


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    assert refusal(scanned(21), "W-1.pdf") == ("picture_pages", "W-1.pdf")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", scanned(1)[:200], b"%PDF-1.4 trailer<</Encrypt 1 0 R>>"])
def test_a_broken_pdf_is_refused(content: bytes) -> None:
    assert refusal(content, "W-1.pdf") == ("picture_broken", "W-1.pdf")
