"""Charts as geometry: one drawing for screen and paper."""
