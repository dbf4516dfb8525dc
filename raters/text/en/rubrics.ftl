# Rubrics and scales: what is wrong and what to do.

problem-scale_not_understood = The scale “{ $text }” was not understood. Write, for example, 0-3, or 0;1;2;5, or 0-10:0.5 (in half points).
problem-scale_not_ascending = The scores of the scale “{ $text }” must ascend without repeating. For example: 0;1;2;5.
problem-scale_too_long = The scale “{ $text }” has more than { NUMBER($most) } scores. Check its ends and its step.

problem-rubric_too_large = The rubric file { $where } is larger than { NUMBER($limit) } KB. It looks like another file.
problem-rubric_name_missing = The rubric { $where } has no name. Add a line name = "…".
problem-rubric_criteria_missing = The rubric { $where } has no criteria. Add at least one [[criteria]] section, at most { NUMBER($most) }.
problem-rubric_code_duplicate = Rubric { $where }: several criteria have the code “{ $criterion }”. Give each its own.
problem-rubric_levels_wrong = Rubric { $where }: the scores { $entry } must be two or more ascending numbers. For example: levels = [0, 1, 2].
problem-rubric_boundaries_wrong = Rubric { $where }: the boundaries of grades must ascend, one at least. For example: { $entry } = [10, 15, 20].
problem-rubric_descriptors_differ = Rubric { $where }: criterion “{ $criterion }” has { NUMBER($descriptors) } descriptors but { NUMBER($levels) } scores. One descriptor per score is needed.
problem-rubric_third_check_unknown = Rubric { $where }: the third-check rule names criterion “{ $criterion }”, which the rubric does not have.
