"""WAS IT RIGHT? Grading, one file per question type, and the rules of an attempt."""
