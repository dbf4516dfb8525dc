# Words every room uses: verdicts, reasons, coefficients.

product-name = Grader consistency
synthetic-label = Synthetic data

undefined-no_double_scores = no work has two scores
undefined-no_variation = all scores are equal
undefined-one_rater = only one person scored
undefined-too_few_works = too few works
undefined-not_connected = no works shared with others
undefined-negative_scores = there are negative scores
undefined-several_pairs = several pairs of raters: see pair by pair

problem-second_mark_differs = The independent recomputation differs: {$number}, by {$difference}. No summary is issued. Please report this to the makers of the program, with the file free of personal data.
