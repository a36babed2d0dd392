# The search box over a store of a million persons. By hand: bench_search --n 1000000 --keep FOLDER
add_executable(bench_search bench_search.cpp bench_people.cpp bench_people.h)
target_link_libraries(bench_search PRIVATE lianlu_options lianlu_search Qt6::Core Qt6::Test)
add_test(NAME bench_search COMMAND bench_search --n 5000 --rounds 20)
set_tests_properties(bench_search PROPERTIES LABELS slow TIMEOUT 120)
