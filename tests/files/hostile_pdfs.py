"""PDFs nobody should open: small, and drawing them takes the memory or the time of a server."""

import zlib


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return body + end % (len(places) + 1, table, len(places) + 1, len(body))


def stream(keys: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (keys, len(packed), packed)


def nested_forms(levels: int = 9, each: int = 10, size: int = 600) -> bytes:
    """Forms that draw the next one ten times each: ten to the ninth in all."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page % (size, size)]
    objects.append(stream(b"", b"/X Do "))
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 600]"
    for level in range(levels):
        inner = b"/Resources<</XObject<</X %d 0 R>>>>" % (6 + level)
        objects.append(stream(form + inner, b"/X Do " * each))
    objects.append(stream(form, b"0 0 1 1 re f"))
    return pdf(objects)


def tiling_pattern() -> bytes:
    """A page filled with a pattern of tiny steps."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 2000]/Contents 4 0 R"
    page += b"/Resources<</Pattern<</P 5 0 R>>>>>>"
    pattern = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1"
    pattern += b"/BBox[0 0 2000 2000]/XStep 0.01/YStep 0.01/Resources<<>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]
    objects.append(stream(b"", b"/Pattern cs /P scn 0 0 2000 2000 re f"))
    return pdf([*objects, stream(pattern, b"1 0 0 rg 0 0 0.005 0.005 re f")])


def slow_pages(pages: int = 20, strokes: int = 30_000) -> bytes:
    """Twenty pages whose one content draws for seconds."""
    kids = b" ".join(b"%d 0 R" % (4 + n) for n in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000 1000]/Contents 3 0 R"
    page += b"/Resources<</ExtGState<</G<</ca .5/BM/Luminosity>>>>>>>>"
    content = stream(b"", b"/G gs " + b"0 0 1000 1000 re 1 0 0 rg f " * strokes)
    root = b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", root, content, *[page] * pages])


HOSTILE = {"nested forms": nested_forms, "tiny tiles": tiling_pattern, "twenty slow pages": slow_pages}
