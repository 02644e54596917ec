"""What a browser sends is taken only so far."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler

from tovholder.files.rules import LARGEST


class StopAtLimit(FileUploadHandler):
    """Drops what comes after the limit, so that nobody fills the disk.

    What is left is larger than any file may be, and the form that reads it says so.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """The data for the handlers after this one; None once there is too much."""
        return None if start > LARGEST else raw_data

    def file_complete(self, _file_size: int) -> Any:
        """Leaves the file to the handlers after this one."""
        return None
