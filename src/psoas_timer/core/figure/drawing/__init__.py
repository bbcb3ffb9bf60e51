"""What each part of the picture is made of, as shapes. Their order of painting: scene.py."""
