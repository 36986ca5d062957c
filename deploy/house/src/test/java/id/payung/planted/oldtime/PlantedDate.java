package id.payung.planted.oldtime;

import java.util.Date;

@SuppressWarnings("JavaUtilDate")
class PlantedDate {

    Date birth = new Date(0);
}
