# Scrolling the list of a million customers. By hand: QT_QPA_PLATFORM=offscreen bench_ui --n 1000000 --keep FOLDER
if(TARGET lianlu_ui)
    add_executable(bench_ui bench_ui.cpp bench_people.cpp bench_people.h)
    target_link_libraries(bench_ui PRIVATE lianlu_options lianlu_ui Qt6::Test)
    add_test(NAME bench_ui COMMAND bench_ui --n 3000 --frames 20)
    set_tests_properties(bench_ui PROPERTIES LABELS slow TIMEOUT 120 ENVIRONMENT QT_QPA_PLATFORM=offscreen)
endif()
