"""Entry for ``python -m psoas_timer``; everything else is in ``psoas_timer.app``."""

from psoas_timer.app import main

raise SystemExit(main())
