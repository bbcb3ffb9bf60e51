"""The English templates by message key, a module for each area; say.py fills them."""
