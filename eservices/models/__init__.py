"""Rows of the e-services, one model a file."""

from eservices.models.access import Access
from eservices.models.application import Application
from eservices.models.attachment import Attachment, Verdict
from eservices.models.completion import Completion
from eservices.models.contact_message import ContactEvent, ContactMessage, ContactTopic
from eservices.models.directorate import Directorate
from eservices.models.draft import Draft
from eservices.models.event import Event
from eservices.models.export import Export
from eservices.models.holiday import Holiday
from eservices.models.kept_reply import KeptReply
from eservices.models.lookup import Lookup
from eservices.models.membership import Membership
from eservices.models.message import Message
from eservices.models.reference_list import ReferenceEntry, ReferenceList
from eservices.models.service import Service
from eservices.models.service_page import ServicePage
from eservices.models.service_topic import ServiceTopic
from eservices.models.service_version import ServiceVersion, TextRevision
from eservices.models.slot_booking import SlotBooking
from eservices.models.throttle import Throttle

__all__ = [
    "Access",
    "Application",
    "Attachment",
    "Completion",
    "ContactEvent",
    "ContactMessage",
    "ContactTopic",
    "Directorate",
    "Draft",
    "Event",
    "Export",
    "Holiday",
    "KeptReply",
    "Lookup",
    "Membership",
    "Message",
    "ReferenceEntry",
    "ReferenceList",
    "Service",
    "ServicePage",
    "ServiceTopic",
    "ServiceVersion",
    "SlotBooking",
    "TextRevision",
    "Throttle",
    "Verdict",
]
