"""The drawn person: poses as angles, solved to a skeleton and laid out as flat shapes.

Pure geometry with complex numbers: 1 unit is about 1 cm, x to the right, y up, the floor is y = 0.
Painting lives in psoas_timer.ui.figure.
"""
