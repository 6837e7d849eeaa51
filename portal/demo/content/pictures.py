"""The demo's pictures: illustrations painted when they are first asked for, with what they show in both languages."""

from importlib import import_module

from media.models import CustomImage
from media.picture_file import MasterFile
from portal.demo.content.making import block, t

# Name: module and scene, the middle and size of what matters most, what it shows.
PICTURES = {
    "mashhuf": (
        "marsh",
        (560, 520, 460, 340),
        t(
            "مشحوف يعبر الهور عند الشروق بين القصب والبردي",
            "A mashhuf crosses the marsh at sunrise between reeds",
        ),
    ),
    "mudhif": (
        "marsh",
        (520, 370, 620, 420),
        t(
            "مضيف من القصب على حافة الماء وأمامه مشحوف",
            "A mudhif of reeds at the water’s edge, a mashhuf moored before it",
        ),
    ),
    "bridge": (
        "river",
        (760, 400, 640, 380),
        t(
            "دجلة في العمارة عند الغروب، وجسر مضاء وقبة ومئذنة",
            "The Tigris at Amarah at dusk, with a lit bridge, a dome and a minaret",
        ),
    ),
    "canal": (
        "river",
        (600, 430, 620, 460),
        t("جدول ماء بين صفّين من النخيل والحقول", "A canal between two rows of date palms and fields"),
    ),
    "tower": (
        "river",
        (790, 380, 460, 620),
        t(
            "خزان ماء عالٍ فوق بيوت الحي وأنبوب جديد في الشارع",
            "A water tower above the houses of a quarter, a new pipe in the street",
        ),
    ),
    "wheat": (
        "fields",
        (440, 450, 520, 420),
        t("حاصدة في حقل حنطة، والنخيل في الأفق", "A harvester in a wheat field, palms on the horizon"),
    ),
    "school": (
        "town",
        (610, 440, 700, 480),
        t("ساحة مدرسة وتلاميذ يدخلون من بابها المقوّس", "A school yard, pupils on their way to its arched door"),
    ),
    "workshop": (
        "town",
        (600, 420, 760, 560),
        t(
            "مشاركون حول طاولات في ورشة عمل، وخطة على الشاشة",
            "People around tables at a workshop, a plan on the screen",
        ),
    ),
    "centre": (
        "town",
        (600, 420, 820, 560),
        t(
            "مواطنون عند شبابيك مركز خدمة وموظفون يساعدونهم",
            "Citizens at the windows of a service centre, clerks helping them",
        ),
    ),
}


def picture(name):
    """Return the picture `name`, painted when it is not there yet; None for no name."""
    if name is None:
        return None
    module, (x, y, wide, high), shows = PICTURES[name]
    # What editors find it by, and see that it is a sample.
    title = f"{shows['ar']} (رسم توضيحي، بيانات تجريبية)"
    found = CustomImage.objects.filter(title=title).first()
    return found or CustomImage.objects.create(
        title=title,
        file=_painted(module, name),
        alt=shows,
        is_illustration=True,
        focal_point_x=x,
        focal_point_y=y,
        focal_point_width=wide,
        focal_point_height=high,
    )


def _painted(module, name):
    scene = getattr(import_module(f"portal.demo.pictures.{module}"), name)
    return MasterFile(f"{name}.jpg", scene().jpeg(), "image/jpeg")


def picture_block(name):
    """Return the picture as a block of a page's text."""
    return block("picture", {"image": picture(name).pk, "caption": ""})


def gallery(title, *names):
    """Return several pictures as a block of a page's text."""
    shown = [{"image": picture(name).pk, "caption": ""} for name in names]
    return block("gallery", {"title": title, "pictures": shown})
