"""The five services of the mission in authoring form; see `authoring` for the constructors."""

from .agricultural_support import SERVICE as AGRICULTURAL_SUPPORT
from .construction_permit import SERVICE as CONSTRUCTION_PERMIT
from .grievance import SERVICE as GRIEVANCE
from .student_registration import SERVICE as STUDENT_REGISTRATION
from .water_subscription import SERVICE as WATER_SUBSCRIPTION

SERVICES = [CONSTRUCTION_PERMIT, WATER_SUBSCRIPTION, STUDENT_REGISTRATION, AGRICULTURAL_SUPPORT, GRIEVANCE]
