from eservices.documents.qr import qr_inline, qr_svg, tracking_address


def test_the_number_stands_in_the_fragment_which_no_server_sees():
    address = tracking_address("https://missan.example/", "ar", "4821-773-0164")
    assert address == "https://missan.example/ar/track/#48217730164"


def test_the_code_for_a_page_obeys_a_strict_policy_and_has_a_name():
    svg = qr_inline("https://missan.example/ar/track/#48217730164")
    assert svg.startswith('<svg class="qr" viewBox="0 0 ')
    assert 'role="img" aria-label="' in svg
    assert "style=" not in svg
    assert "<script" not in svg
    assert svg.endswith("</svg>")


def test_the_code_for_paper_is_an_svg_file_and_differs_by_address():
    assert b"<svg" in qr_svg("https://a.example/")
    assert qr_svg("https://a.example/") != qr_svg("https://b.example/")
