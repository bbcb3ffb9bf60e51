"""What the system says of trouble reaches the person without numbers and paths around it."""

import errno
import os

import pytest

from psoas_timer.services.os_reason import os_reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/a/file"), os.strerror(errno.ENOSPC)),
        (OSError("the cloud is away"), "the cloud is away"),
        (TimeoutError(), "TimeoutError"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_the_reason_is_what_the_system_says_and_never_empty(error, reason):
    assert os_reason(error) == reason
