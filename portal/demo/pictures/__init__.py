"""Illustrations of the place, painted when the demo is loaded: our own work, the same at every loading.

`canvas` holds brush and paper, `growing`, `built` and `people` what scenes are made of, the others the scenes
themselves. No scene is kept as a file in the repository: they are drawn in a fraction of a second each.
"""
