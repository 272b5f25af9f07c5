"""The pure spine: answers in, Advice out; no window, file or clock."""
