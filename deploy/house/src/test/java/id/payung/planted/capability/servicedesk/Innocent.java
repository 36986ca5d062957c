package id.payung.planted.capability.servicedesk;

class Innocent {}
