"""The workbook: advice in, sheets whose totals follow what is typed into them out."""
