package id.payung.planted.oldtime;

import java.time.LocalDate;

record Innocent(LocalDate birth) {}
