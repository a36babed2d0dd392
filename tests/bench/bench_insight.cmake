# BG/NBD on a million customers and exact Markov on a million paths. By hand in a Release build; a round of few keeps it running.
add_executable(bench_insight bench_insight.cpp)
target_link_libraries(bench_insight PRIVATE lianlu_options lianlu_insight)
add_test(NAME bench_insight COMMAND bench_insight --customers 20000 --paths 20000)
set_tests_properties(bench_insight PROPERTIES LABELS slow TIMEOUT 120)
