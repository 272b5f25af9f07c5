"""What the advice looks like: verdict, what-if, costs, readiness, roadmap, scenarios, report."""
