"""What scanners and telephones make of a page."""

import io

import img2pdf
import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageFilter


def render(pdf, dpi, color=False):
    """The pages of a document as images."""
    pages = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=dpi / 72, grayscale=not color).to_pil().convert("RGB" if color else "L") for page in pages]


def skewed(image, degrees):
    return image.rotate(degrees, Image.BICUBIC, expand=False, fillcolor=252)


def noisy(image, seed, grain=9.0, specks=400, blur=0.6):
    """Paper grain, dust and a little blur, as an office scanner adds."""
    random = np.random.default_rng(seed)
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(blur)), dtype=np.float32) * 0.93 + 8
    pixels += random.normal(0, grain, pixels.shape).astype(np.float32)
    height, width = pixels.shape
    for x, y in zip(random.integers(2, width - 2, specks), random.integers(2, height - 2, specks)):
        size = random.integers(1, 3)
        pixels[y:y + size, x:x + size] = random.integers(40, 140)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def two_up(left, right):
    """Two portrait pages side by side on one landscape sheet of the same paper size."""
    width, height = left.size
    sheet = Image.new("L", (height, width), 255)
    scale = min(height / 2 / width, width / height)
    small = (int(width * scale), int(height * scale))
    for index, page in enumerate((left, right)):
        sheet.paste(page.resize(small, Image.LANCZOS), (index * height // 2 + (height // 2 - small[0]) // 2, 0))
    return sheet


def _coefficients(target, source):
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.linalg.solve(np.array(rows, float), np.array(values, float))


def photographed(image, size, corners, seed, desk=(58, 44, 36), warmth=(1.0, 0.97, 0.9)):
    """A colour photograph of the page lying on a desk: perspective, uneven light, the desk around it."""
    width, height = image.size
    random = np.random.default_rng(seed)
    target = [(x * size[0], y * size[1]) for x, y in corners]
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    terms = _coefficients(target, source)
    page = image.convert("L").transform(size, Image.PERSPECTIVE, terms, Image.BICUBIC, fillcolor=0)
    mask = Image.new("L", image.size, 255).transform(size, Image.PERSPECTIVE, terms, Image.BICUBIC, fillcolor=0)
    shadow = mask.filter(ImageFilter.GaussianBlur(14))
    across, down = np.meshgrid(np.linspace(0, 1, size[0]), np.linspace(0, 1, size[1]))
    light = (0.98 - 0.30 * across * down - 0.12 * (1 - across) * down)[..., None]
    paper = np.asarray(page, np.float32)[..., None] * np.array(warmth, np.float32)
    grain = np.repeat(random.normal(0, 5, (size[1], 1)), size[0], axis=1)[..., None]
    wood = np.array(desk, np.float32) + grain - np.asarray(shadow, np.float32)[..., None] * 0.08
    share = np.asarray(mask, np.float32)[..., None] / 255
    pixels = (paper * share + wood * (1 - share)) * light + random.normal(0, 3.5, (size[1], size[0], 1))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.5))


def jpeg(image, quality=60, dpi=200):
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, dpi=(dpi, dpi))
    return stream.getvalue()


def bilevel(image, threshold=150):
    return image.point(lambda value: 255 if value > threshold else 0).convert("1", dither=Image.NONE)


def tiff(images, dpi=300):
    """A fax-compressed TIFF with a page for every image."""
    stream = io.BytesIO()
    first, *rest = [bilevel(image) for image in images]
    first.save(stream, "TIFF", compression="group4", dpi=(dpi, dpi), save_all=True, append_images=rest)
    return stream.getvalue()


def encoded(image, form, dpi=200, **options):
    stream = io.BytesIO()
    image.save(stream, form, dpi=(dpi, dpi), **options)
    return stream.getvalue()


def pdf_of(streams, dpi=None):
    """A PDF with one image a page, the images as they are."""
    layout = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi)) if dpi else img2pdf.default_layout_fun
    pdf = img2pdf.convert(streams, nodate=True, creator="", producer="scanner", layout_fun=layout)
    result = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/ID" in document.trailer:
            del document.trailer["/ID"]
        document.save(result, deterministic_id=True)
    return result.getvalue()


def fax_pdf(images, dpi=300):
    return pdf_of([tiff([image], dpi) for image in images], dpi)


def gray_pdf(images, dpi=200, quality=45):
    return pdf_of([jpeg(image, quality, dpi) for image in images], dpi)
