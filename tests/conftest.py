"""Where do the tests' windows open? Nowhere, unless LC_TEST_PLATFORM names a platform."""

import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("LC_TEST_PLATFORM", "offscreen")
