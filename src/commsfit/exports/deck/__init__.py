"""The deck: neutral slides in, a file that PowerPoint, Keynote and LibreOffice open out."""
