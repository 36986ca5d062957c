package id.payung.systemtest.attack;

import java.util.List;

/// Every operation of the three services with what it takes to be let in: a new one that is not here stops
/// [AccessIT]. What takes something away comes last.
final class Cases {

    private static final String ENROLMENT = """
            E POST /api/v1/opds MANAGED {"region":"<region>","name":"Dinas Baru Kota Semarang"}
            E GET /api/v1/opds CALLERS
            E GET /api/v1/opds CALLERS ?region=<region>&with=counts&search=rahasia
            E GET /api/v1/opds/{opd} OFFICE
            E PUT /api/v1/opds/{opd} MANAGED {"region":"<region>","name":"Dinas Rahasia"}
            E GET /api/v1/opds/{opd}/credentials OFFICE
            E POST /api/v1/opds/{opd}/credentials MANAGED
            E POST /api/v1/opds/{opd}/credentials/{client}/rotation MANAGED
            E GET /api/v1/regions/{region}/credentials CALLERS
            E POST /api/v1/regions/{region}/credentials ADMINISTERED
            E POST /api/v1/regions/{region}/credentials/{client}/rotation ADMINISTERED~
            E GET /api/v1/opds/{opd}/workers OFFICE
            E GET /api/v1/opds/{opd}/workers OFFICE ?name=A&state=LISTED
            E POST /api/v1/opds/{opd}/workers OFFICE {"nik":"123","nama":"X","tanggalLahir":"01-01-1990","jenisKelamin":"L"}
            E GET /api/v1/opds/{opd}/workers/{worker} OFFICE
            E GET /api/v1/opds/{opd}/workers/{worker}/history OFFICE
            E POST /api/v1/opds/{opd}/workers/{worker}/corrections OFFICE {"wrong":{"state":"LAPSED","effectiveOn":"2026-01-01"},"right":{"state":"LISTED","effectiveOn":"2026-01-01"}}
            E GET /api/v1/opds/{opd}/workers/{worker}/appointments OFFICE
            E POST /api/v1/opds/{opd}/workers/{worker}/appointments OFFICE {"employment":"HONORER","from":"2026-01-01","skNumber":"SK/2"}
            E GET /api/v1/opds/{opd}/workers/{worker}/kpj OFFICE
            E POST /api/v1/opds/{opd}/workers/{worker}/kpj OFFICE {"number":"30330330331"}
            E GET /api/v1/opds/{opd}/workers/{worker}/export OFFICE
            E GET /api/v1/opds/{opd}/ending-appointments OFFICE ?before=2030-01-01
            E GET /api/v1/opds/{opd}/lapse-preview OFFICE
            E GET /api/v1/opds/{opd}/overlaps OFFICE
            E GET /api/v1/overlaps REGIONS
            E POST /api/v1/overlaps/{overlap}/decision MANAGED {"decision":"ALLOW_BOTH"}
            E GET /api/v1/regions/{region}/overlap-policies MANAGED
            E PUT /api/v1/regions/{region}/overlap-policies MANAGED {"from":"2199-01-01","rule":"HOLD"}
            E GET /api/v1/opds/{opd}/imports OFFICE
            E POST /api/v1/opds/{opd}/imports OFFICE ?mode=dry-run text/csv nik,nama,tanggal_lahir,jenis_kelamin\\n1,A,01-01-1990,L\\n
            E GET /api/v1/imports/{id} OFFICE
            E GET /api/v1/imports/{id}/progress OFFICE
            E GET /api/v1/imports/{id}/rejects OFFICE
            E GET /api/v1/imports/{id}/rejects OFFICE ?format=xlsx
            E POST /api/v1/opds/{opd}/registrations OFFICE {"on":"2026-01-05","workers":["<worker>"]}
            E POST /api/v1/opds/{opd}/activations OFFICE {"on":"2026-01-06","workers":["<worker>"]}
            E POST /api/v1/opds/{opd}/lapses OFFICE {"on":"2026-01-07","workers":["<worker>"],"reason":"ARREARS"}
            E POST /api/v1/opds/{opd}/reinstatements OFFICE {"on":"2026-01-08","workers":["<worker>"]}
            E POST /api/v1/opds/{opd}/delistings OFFICE {"on":"2026-01-09","everyoneIn":"LAPSED","where":{"category":"HONORER"},"reason":"MOVED"}
            E GET /api/v1/opds/{opd}/contribution-terms OFFICE
            E PUT /api/v1/opds/{opd}/contribution-book OFFICE {"keptFrom":"2199-01"}
            E PUT /api/v1/opds/{opd}/wage-base OFFICE {"from":"2199-01","amount":2600000,"source":"UMK"}
            E PUT /api/v1/regions/{region}/wage-base MANAGED {"from":"2199-01","amount":2600000,"source":"UMK"}
            E GET /api/v1/opds/{opd}/contributions OFFICE
            E GET /api/v1/opds/{opd}/contributions/{month} OFFICE
            E POST /api/v1/opds/{opd}/contributions/{month} OFFICE
            E GET /api/v1/opds/{opd}/contributions/{month}/lines OFFICE
            E POST /api/v1/opds/{opd}/contributions/{month}/finalisation OFFICE
            E POST /api/v1/opds/{opd}/contributions/{month}/payments OFFICE {"reference":"BANK-1","amount":1}
            E DELETE /api/v1/opds/{opd}/contributions/{month}/finalisation OFFICE
            E GET /api/v1/opds/{opd}/sipp-exports OFFICE
            E POST /api/v1/opds/{opd}/sipp-exports OFFICE ?month=2026-01
            E GET /api/v1/opds/{opd}/sipp-exports/{export} OFFICE
            E GET /api/v1/opds/{opd}/sipp-exports/{export}/files OFFICE
            E POST /api/v1/opds/{opd}/sipp-exports/{export}/refusals OFFICE {"workers":["<other>"]}
            E GET /api/v1/opds/{opd}/work-location OFFICE
            E PUT /api/v1/opds/{opd}/work-location OFFICE {"code":"LOKASIRAHASIA"}
            E POST /api/v1/opds/{opd}/reconciliations OFFICE text/csv KPJ,X\\n1,2\\n
            E GET /api/v1/opds/{opd}/reconciliations/{id} OFFICE
            E GET /api/v1/opds/{opd}/reconciliations/{id}/rows OFFICE
            E POST /api/v1/opds/{opd}/reconciliations/{id}/applications OFFICE {"rows":[1],"on":"2026-01-05"}
            E POST /api/v1/opds/{opd}/checks OFFICE text/csv nik\\n3374010101900001\\n
            E GET /api/v1/checks CALLERS
            E GET /api/v1/roster-template.xlsx CALLERS
            E GET /api/v1/access-log REGIONS ?client=<client>&from=2026-01-01T00:00:00Z&until=2199-01-01T00:00:00Z
            E GET /api/v1/quote PUBLIC ?segment=BPU
            E GET /api/v1/tariffs PUBLIC
            E POST /api/v1/tariffs ADMINISTERED [{"kind":"TERM","segment":"BPU","rate":0.5,"validFrom":"2199-01-01","legalBasis":"-","verifiedAgainst":"-"}]
            E GET /api/v1/holidays PUBLIC
            E PUT /api/v1/holidays/{day} ADMINISTERED {"name":"Hari Uji","source":"Angka uji"}
            E DELETE /api/v1/holidays/{day} ADMINISTERED
            E GET /api/v1/lapse-runs ADMINISTERED
            E POST /api/v1/lapse-runs ADMINISTERED
            E GET /api/v1/ledger/seal ADMINISTERED
            E POST /api/v1/ledger/verifications ADMINISTERED {"slice":1,"seal":"0000000000000000000000000000000000000000000000000000000000000000"}
            E GET /api/v1/ledger/verifications/{id} ADMINISTERED~
            E DELETE /api/v1/imports/{id} OFFICE
            E DELETE /api/v1/credentials/{client} MANAGED
            E POST /api/v1/opds/{opd}/workers/{worker}/erasure OFFICE {"ground":"REQUESTED"}
            """;

    private static final String COVERAGE = """
            C GET /api/v1/coverage PUBLIC
            C GET /api/v1/coverage/{region} PUBLIC
            C GET /api/v1/coverage/{region}/trend PUBLIC
            C GET /api/v1/coverage/{region}/live PUBLIC
            C GET /api/v1/open-data PUBLIC
            C GET /api/v1/open-data/{region}/{table}.csv PUBLIC
            C GET /api/v1/open-data/{region}/{table}.json PUBLIC
            C GET /api/v1/tariffs PUBLIC
            C GET /api/v1/rankings/{province} PUBLIC
            C POST /api/v1/figure-checks PUBLIC {"covered":"23806","base":"292668","percent":"8,13 %"}
            C GET /api/v1/planner CALLERS ?people=10
            C POST /api/v1/planner CALLERS {"budget":1000000,"goal":{"base":1000,"covered":10,"percent":50}}
            C GET /api/v1/targets PUBLIC ?region=<region>
            C POST /api/v1/targets MANAGED {"region":"<region>","year":2030,"definition":"D1","document":"RPJMD","percent":50,"source":"Angka uji"}
            C GET /api/v1/figures CALLERS ?region=<region>
            C POST /api/v1/figures MANAGED {"region":"<region>","kind":"BASELINE","definition":"D1","source":"Angka uji","referenceDate":"2024-03-18","value":131000}
            C POST /api/v1/figures/uploads REGIONS text/csv region,x\\n
            C POST /api/v1/figures/{id}/acceptance ADMINISTERED {"reason":"Sudah dibandingkan dengan sumbernya"}
            C GET /api/v1/parked-events ADMINISTERED
            C POST /api/v1/parked-events/{id}/replay ADMINISTERED~
            C GET /api/v1/projection/rebuilds ADMINISTERED
            C GET /api/v1/projection/rebuilds/{id} ADMINISTERED~
            C GET /api/v1/projection/verifications ADMINISTERED
            C GET /api/v1/projection/verifications/{id} ADMINISTERED~
            C POST /api/v1/projection/rebuilds ADMINISTERED
            C POST /api/v1/projection/verifications ADMINISTERED
            """;

    private static final String NOTIFICATION = """
            N GET /api/v1/standings CALLERS
            N GET /api/v1/standings CALLERS ?region=<region>
            N GET /api/v1/standings.csv CALLERS
            N GET /api/v1/standings/{opd} OFFICE
            N GET /api/v1/alerts CALLERS
            N GET /api/v1/alerts CALLERS ?opd=<opd>
            N GET /api/v1/alerts/live CALLERS
            N GET /api/v1/alerts/{id} OFFICE
            N GET /api/v1/alerts/{id}/people OFFICE
            N POST /api/v1/alerts/{id}/acknowledgement OFFICE {"note":"sedang diurus"}
            N POST /api/v1/alerts/{id}/snooze OFFICE {"until":"2026-01-01","reason":"libur"}
            N GET /api/v1/deliveries CALLERS
            N GET /api/v1/deliveries CALLERS ?alert=<alerts/id>
            N POST /api/v1/deliveries/{id}/retries OFFICE
            N GET /api/v1/policies/{place} MANAGED
            N PUT /api/v1/policies/{place} MANAGED {}
            N POST /api/v1/policies/{place}/preview MANAGED {"hours":{"from":"08:00","until":"16:00","days":["MONDAY"]}}
            N GET /api/v1/holidays/{place} CALLERS
            N PUT /api/v1/holidays/{place}/{day} MANAGED {"name":"Hari Uji","source":"Angka uji"}
            N DELETE /api/v1/holidays/{place}/{day} MANAGED
            N GET /api/v1/contacts/{region} MANAGED
            N PUT /api/v1/contacts/{region} MANAGED [{"role":"SEKDA","email":"sekda@semarang.example"}]
            N GET /api/v1/webhooks CALLERS
            N POST /api/v1/webhooks OFFICE {"url":"http://10.0.0.1/x","opd":"<opd>"}
            N GET /api/v1/webhooks/{id} OFFICE
            N PUT /api/v1/webhooks/{id} OFFICE {"url":"http://10.0.0.1/x","events":["alert.opened"]}
            N POST /api/v1/webhooks/{id}/secrets OFFICE
            N POST /api/v1/webhooks/{id}/tests OFFICE
            N POST /api/v1/webhooks/{id}/enablement OFFICE
            N DELETE /api/v1/webhooks/{id}/enablement OFFICE
            N DELETE /api/v1/webhooks/{id} OFFICE
            """;

    static final List<Case> ALL =
            (ENROLMENT + COVERAGE + NOTIFICATION).lines().map(Case::of).toList();

    private Cases() {}
}
