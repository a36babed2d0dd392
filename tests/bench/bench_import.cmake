# A file of persons into an encrypted store, and back. By hand: bench_import --n 200000
add_executable(bench_import bench_import.cpp)
target_link_libraries(bench_import PRIVATE lianlu_options lianlu_actions Qt6::Core Qt6::Test)
add_test(NAME bench_import COMMAND bench_import --n 5000)
set_tests_properties(bench_import PROPERTIES LABELS slow TIMEOUT 120)
