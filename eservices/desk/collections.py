"""Pictures and documents of a directorate: a collection of its own, made by itself, that its editors alone change."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db.models.signals import post_save
from wagtail.models import Collection, GroupCollectionPermission

from eservices.desk.groups import file_rights, subtree_group_name
from eservices.models import Directorate
from eservices.roles import Role

# By this right of its editors a directorate's collection is known, whatever it is called.
_KNOWN_BY = "add_image"


def collection_of(directorate):
    """Return the collection in which the directorate's editors add pictures, None before it is made."""
    own = {
        "group_permissions__group__name": subtree_group_name(directorate),
        "group_permissions__permission__codename": _KNOWN_BY,
    }
    return Collection.objects.filter(depth__gt=1, **own).order_by("pk").first()


def ensure_collection(directorate):
    """Return the directorate's collection, named after it, in which its editors add, change and choose files."""
    collection, name = collection_of(directorate), directorate.name(settings.LANGUAGE_CODE)[:255]
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=name)
    elif collection.name != name:
        collection.name = name
        collection.save(update_fields=["name"])
    group = Group.objects.get_or_create(name=subtree_group_name(directorate))[0]
    for permission in file_rights():
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    return collection


def ensure_collections():
    """Give every directorate its collection, and take the rights on all files from editors of directorates."""
    for directorate in Directorate.objects.all():
        ensure_collection(directorate)
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.filter(group__name=Role.EDITOR.value, collection=root).delete()


def follow_directorate(sender, instance, raw=False, **kwargs):
    """Keep the collection beside its directorate."""
    if not raw and Collection.objects.exists():
        ensure_collection(instance)


def connect():
    """Called once when the portal starts."""
    post_save.connect(follow_directorate, sender=Directorate, dispatch_uid="eservices.collections")
