# Pages of a list of a million persons. By hand: bench_list --n 1000000 --keep FOLDER
add_executable(bench_list bench_list.cpp bench_people.cpp bench_people.h)
target_link_libraries(bench_list PRIVATE lianlu_options lianlu_search Qt6::Core Qt6::Test)
add_test(NAME bench_list COMMAND bench_list --n 5000 --rounds 5)
set_tests_properties(bench_list PROPERTIES LABELS slow TIMEOUT 120)
