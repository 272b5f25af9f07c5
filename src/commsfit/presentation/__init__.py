"""From Advice to neutral Outline blocks, chart geometry and design tokens; no window, no PDF."""
