package id.payung.planted.mocks;

import org.mockito.Mockito;

class PlantedMock {

    Runnable mocked = Mockito.mock(Runnable.class);
}
