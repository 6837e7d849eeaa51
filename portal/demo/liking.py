"""How often things occur: weights of options, chances of yes, and what follows from what. By short name."""

# Chance that an optional question is answered.
OPTIONAL = {
    "email": 0.3,
    "health_notes": 0.2,
    "orphan_status": 0.1,
    "name_latin": 0.25,
    "property_no": 0.15,
    "over_reason": 0.1,
    "related_ref": 0,
    "iban": 0.2,
}

YES = {
    "is_shared": 0.15,
    "has_lien": 0.05,
    "has_basement": 0.08,
    "special_needs": 0.07,
    "displaced": 0.05,
    "pupil_has_card": 0.75,
    "sibling_school": 0.3,
    "sewer_connected": 0.6,
    "on_behalf": 0.15,
    "supplied_before": 0.1,
}

WEIGHTS = {
    "applicant_capacity": {"owner": 12, "guardian": 20, "farmer": 12, "agent": 1, "heir": 1, "tenant": 2,
                           "allottee": 1, "investor": 0.5, "representative": 0.5},
    "id_doc_type": {"national_card": 20, "civil_id": 2, "passport": 0.3},
    "contact_lang": {"ar": 15, "en": 1},
    "tenure_type": {"title_deed": 12, "allocation": 4, "municipal_contract": 1, "musataha": 1, "lease": 1,
                    "court_ruling": 0.3},
    "land_kind": {"vacant": 8, "house": 8},
    "work_type": {"new_building": 10, "extension": 5, "renovation": 3, "rebuild": 2, "boundary_wall": 1,
                  "change_of_use": 1, "renewal": 1},
    "use_type": {"residential": 14, "commercial": 3, "mixed": 3, "industrial": 1, "public": 1},
    "inside_plan": {"yes": 12, "no": 0.5, "unknown": 1},
    "near_heritage": {"no": 12, "yes": 0.5},
    "structure_type": {"concrete": 6, "brick": 8, "steel": 1, "other": 0.2},
    "request_type": {"new": 10, "change_name": 3, "install_meter": 3, "replace_meter": 2, "reconnect": 2,
                     "disconnect": 1, "change_class": 1},
    "class": {"domestic": 16, "commercial": 4},
    "occupancy": {"owner": 8, "tenant": 3, "other": 0.5},
    "building_state": {"finished": 6, "under_construction": 1},
    "pipe_size": {"half": 8, "three_quarters": 4, "one": 1, "larger": 0.3},
    "reg_type": {"new_grade_1": 12, "kindergarten": 3, "transfer_inside": 6, "transfer_other": 2, "from_abroad": 0.5,
                 "drop_out": 1},
    "stage": {"primary": 6, "intermediate": 4, "preparatory": 3, "vocational": 0.5},
    "nationality": {"iraqi": 40, "other": 1},
    "guardian_relation": {"father": 0, "mother": 0, "grandfather": 1, "brother": 1, "paternal_uncle": 1,
                          "maternal_uncle": 1, "legal_guardian": 0.3, "other": 0.2},
    "vaccinated": {"yes": 8, "no": 1, "unknown": 1},
    "prev_result": {"passed": 8, "supplementary": 2, "failed": 1, "ongoing": 2},
    "shift": {"morning": 5, "evening": 1},
    "prev_shift": {"morning": 5, "evening": 1},
    "track": {"scientific": 3, "literary": 2, "supply": 3, "marketing": 2},
    "beneficiary_type": {"peasant": 8, "grower": 5, "cooperative": 1, "company": 0.5},
    "season": {"winter": 4, "summer": 1},
    "season_year": {"y2026": 12, "y2025": 1},
    "crop": {"wheat": 12, "barley": 4, "paddy": 5, "maize": 2},
    "in_plan": {"inside": 8, "outside": 1},
    "irrigation": {"gravity": 4, "pumped": 6, "sprinkler": 3, "drip": 1, "rain_fed": 1},
    "kind": {"complaint": 12, "appeal": 2, "corruption": 1, "hazard": 3, "suggestion": 1, "enquiry": 2, "thanks": 0.5},
    "category": {"water": 6, "sewerage": 5, "electricity": 5, "municipality": 6, "roads": 2, "delay": 4},
    "confidentiality": {"normal": 10, "confidential": 2, "anonymous": 2},
    "input_type": {"seed": 5, "dap": 5, "urea": 5, "pesticide": 1, "irrigation_set": 0.5, "feed": 0.5},
    "pay_mode": {"cash": 4, "electronic": 2, "deferred": 1},
}  # fmt: skip

# Texts that hold a person's name, and whose.
NAMES = {
    "owner_name": None,
    "designer_name": None,
    "supervisor_name": "male",
    "driver_name": "male",
    "behalf_name": None,
}

# The body that usually answers for a subject of complaint.
DIRECTORATE_OF = {
    "water": "water",
    "sewerage": "sewerage",
    "electricity": "electricity",
    "municipality": "municipality",
    "roads": "roads",
    "education": "education",
    "health": "health",
    "agriculture": "agriculture",
    "irrigation": "water_resources",
}
